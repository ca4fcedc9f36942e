alter table application add column sign_offs jsonb;
comment on column application.sign_offs is 'who of the company signed the answers before they were handed in; absent where nobody was asked to';
