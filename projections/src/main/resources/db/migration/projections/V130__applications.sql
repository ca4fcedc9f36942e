create table application (
    id              uuid        primary key,
    call            uuid        not null,
    company         uuid        not null,
    state           text        not null check (state in ('STARTED', 'SUBMITTED', 'ADMITTED', 'DECLINED', 'WITHDRAWN')),
    number          text,
    title           jsonb,
    amount          numeric(19, 2),
    currency        char(3),
    industry        text,
    answers         jsonb,
    answers_hash    text,
    papers          jsonb,
    started_at      timestamptz not null,
    started_by      uuid        not null,
    submitted_at    timestamptz,
    submitted_by    uuid,
    screened_at     timestamptz,
    screened_by     uuid,
    decline_reasons jsonb,
    withdrawn_at    timestamptz,
    decision        uuid,
    concluded_at    timestamptz,
    version         bigint      not null
);
create index application_by_company on application (company, started_at);
create index application_by_call on application (call, state, submitted_at);
comment on table application is 'applications as the founder''s pages and the officer''s screening queue show them';
comment on column application.title is 'sealed under the application''s own key, as are answers, the names of papers and the reasons of a decline';
comment on column application.answers is 'canonical JSON (RFC 8785), sealed';
comment on column application.answers_hash is 'SHA-256 of the canonical answers: the receipt';
comment on column application.decision is 'the sealed decision that concluded it';
comment on column application.version is 'sequence number of the last event seen: the ETag';
