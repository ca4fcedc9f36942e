create table application_draft_change (
    id          bigint      generated always as identity primary key,
    application uuid        not null,
    revision    bigint      not null,
    question    text        not null,
    person      uuid        not null,
    began_at    timestamptz not null,
    changed_at  timestamptz not null,
    set_aside   boolean     not null,
    change      jsonb       not null
);
create index on application_draft_change (application, id);
create index on application_draft_change (application, question, id);
comment on table application_draft_change is 'who changed which answer of a draft: rows beside the draft, gone with it';
comment on column application_draft_change.revision is 'of the draft, by which the change was saved';
comment on column application_draft_change.began_at is 'when this person began to change this answer: what one hand does within minutes is one change';
comment on column application_draft_change.set_aside is 'an answer that two hands wrote at once, and that was not the one chosen';
comment on column application_draft_change.change is 'the answer before and after, sealed under the application''s own key';
