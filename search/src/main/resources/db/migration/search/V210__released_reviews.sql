alter table search_decision add column application uuid;
create index search_decision_by_application on search_decision (application) where revoked;
comment on column search_decision.application is 'what was decided: once revoked, nothing of its review is shown; null in rows of before';
