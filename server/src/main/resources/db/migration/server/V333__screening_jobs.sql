create table screening_job (
    id           uuid        primary key,
    authority    uuid        not null,
    person       uuid        not null,
    act          text        not null check (act in ('ADMIT', 'DECLINE')),
    reasons      jsonb,
    request      text,
    body_sha256  text,
    created_at   timestamptz not null,
    cancelled_at timestamptz,
    ended_at     timestamptz,
    holder       uuid,
    leased_until timestamptz,
    unique (person, request)
);
create index screening_job_to_do on screening_job (created_at) where ended_at is null;
create index screening_job_of_authority on screening_job (authority, created_at);
comment on table screening_job is 'many applications screened by one request, one command after another, on whichever node holds the lease';
comment on column screening_job.reasons is 'of a decline, sealed under the officer''s own key; null once it has ended';
comment on column screening_job.request is 'the Idempotency-Key it came under';
comment on column screening_job.cancelled_at is 'what is not done by then stays as it is';
comment on column screening_job.holder is 'the node that works at it until leased_until; then another may';

create table screening_job_item (
    job         uuid        not null references screening_job (id) on delete cascade,
    place       int         not null,
    application uuid        not null,
    state       text        not null check (state in ('WAITING', 'DONE', 'REFUSED')),
    code        text,
    said        jsonb,
    at          timestamptz,
    primary key (job, place),
    unique (job, application)
);
comment on column screening_job_item.said is 'why it was refused, as a sentence in both languages';
