alter table application drop constraint application_state_check;
alter table application
    add check (state in ('STARTED', 'SUBMITTED', 'RETURNED', 'ADMITTED', 'DECLINED', 'APPEALED', 'WITHDRAWN'));
alter table application
    add column appeal_from       date,
    add column appeal_days       int,
    add column appeal_zone       text,
    add column appealed_at       timestamptz,
    add column appealed_by       uuid,
    add column appeal_grounds    jsonb,
    add column appeal_judged_at  timestamptz,
    add column appeal_judged_by  uuid,
    add column appeal_accepted     boolean,
    add column appeal_reasons    jsonb;
comment on column application.appeal_from is 'the day of its decline, by the clocks of appeal_zone; absent where it may not be appealed';
comment on column application.appeal_days is 'within how many working days it may be appealed';
comment on column application.appeal_grounds is 'the applicant''s words, sealed';
comment on column application.appeal_reasons is 'the officer''s words where the appeal was rejected, sealed';
