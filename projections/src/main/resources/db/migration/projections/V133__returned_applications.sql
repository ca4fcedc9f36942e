alter table application drop constraint application_state_check;
alter table application add check (state in ('STARTED', 'SUBMITTED', 'RETURNED', 'ADMITTED', 'DECLINED', 'WITHDRAWN'));
alter table application
    add column returned_at    timestamptz,
    add column returned_by    uuid,
    add column return_due     timestamptz,
    add column defects        jsonb,
    add column resubmitted_at timestamptz,
    add column answers_before jsonb,
    add column papers_before  jsonb;
comment on column application.defects is 'all that is wrong, told at one time; the remarks are sealed';
comment on column application.return_due is 'until when it may be handed in again';
comment on column application.answers_before is 'what was handed in first, sealed; absent until it is handed in again';
