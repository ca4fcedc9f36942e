create table call (
    id                      uuid        primary key,
    authority               uuid        not null,
    state                   text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED')),
    kind                    text        not null,
    number                  text        not null,
    title                   jsonb       not null,
    summary                 jsonb       not null,
    description             jsonb       not null,
    industries              jsonb       not null,
    ceiling                 jsonb,
    budget                  jsonb,
    form                    jsonb       not null,
    form_fingerprint        text        not null,
    rubric                  jsonb       not null,
    opens                   timestamptz not null,
    closes                  timestamptz not null,
    zone                    text        not null,
    experts_per_application int         not null,
    drafted_at              timestamptz not null,
    opened_at               timestamptz,
    ended_at                timestamptz,
    cancellation            jsonb,
    version                 bigint      not null
);
create index call_by_state on call (state, closes);
create index call_by_authority on call (authority, state);
comment on table call is 'calls as the public page, the list and the officer''s desk show them';
comment on column call.industries is 'codes; empty means every industry';
comment on column call.form_fingerprint is 'which form this is: answers say for which they were written';
comment on column call.closes is 'the deadline as extended last; its zone is how it is said';
comment on column call.ended_at is 'when it was closed or cancelled';
comment on column call.version is 'sequence number of the last event seen: the ETag';

create table call_change (
    call    uuid        not null,
    version bigint      not null,
    kind    text        not null check (kind in ('DEADLINE_EXTENDED', 'FORM_CORRECTED')),
    at      timestamptz not null,
    reason  jsonb       not null,
    closes  timestamptz,
    primary key (call, version)
);
comment on table call_change is 'what was changed after it was published, and why, for everybody to see';
comment on column call_change.closes is 'the new deadline, where it moved';
