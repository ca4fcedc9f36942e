create sequence application_number start 1001;
comment on sequence application_number is 'the last part of A-2026-1187; gaps are harmless';

create table application_draft (
    application uuid        primary key,
    form        text        not null,
    answers     jsonb       not null,
    revision    bigint      not null,
    saved_at    timestamptz not null,
    saved_by    uuid        not null
);
comment on table application_draft is 'half-written answers: rows, not events; handing them in makes the event';
comment on column application_draft.form is 'fingerprint of the form they were written for';
comment on column application_draft.answers is 'sealed under the application''s own key';
comment on column application_draft.revision is 'counts from 1: the ETag, by which two tabs do not overwrite each other';

create table application_paper (
    application uuid        not null,
    question    text        not null,
    sha256      text        not null,
    name        jsonb       not null,
    media_type  text        not null,
    size        bigint      not null,
    kept_at     timestamptz not null,
    kept_by     uuid        not null,
    primary key (application, question, sha256)
);
comment on table application_paper is 'files uploaded for an application that is being written; their bytes lie in the document store';
comment on column application_paper.name is 'as on the writer''s machine; sealed under the application''s own key';
comment on column application_paper.media_type is 'as sniffed from the bytes';
