-- A mail that was taken is emptied: it held a name and perhaps a link that opens an account.
alter table mail_outbox alter column subject drop not null;
alter table mail_outbox alter column body drop not null;
update mail_outbox set subject = null, body = null where sent_at is not null;
comment on column mail_outbox.body is 'null once a mail server has taken it';
comment on column mail_outbox.attempts is 'at 20 it is given up; failure says why';

alter table session_family add column device text;
alter table session_family add column seen_at timestamptz;
comment on column session_family.device is 'what the browser says of itself, to be recognised in the list of sessions';
comment on column session_family.seen_at is 'when it was last refreshed';

create index mail_token_by_person on mail_token (person);
create index mail_token_by_expiry on mail_token (expires_at);
create index refresh_token_by_family on refresh_token (family);
create index refresh_token_by_expiry on refresh_token (expires_at);
