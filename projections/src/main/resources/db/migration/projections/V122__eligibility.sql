alter table call add column eligibility jsonb;
comment on column call.eligibility is 'who may apply: questions with the answers that meet them; null lets everybody';
