alter table application add column eligibility text;
comment on column application.eligibility is 'what was answered to the call''s eligibility, canonical JSON; null where it asked nothing';
