create table claims (
    kind       text        not null,
    value      text        not null,
    holder     uuid        not null,
    claimed_at timestamptz not null default now(),
    primary key (kind, value)
);
comment on table claims is 'what must be unique: a row written in the command''s own transaction';

create table personal_keys (
    subject      uuid        primary key,
    wrapped      bytea,
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
comment on table personal_keys is 'the data key of each person or dossier, wrapped by the master key, which is not in this database';
comment on column personal_keys.wrapped is 'null once destroyed: what it sealed reads as erased for ever';

create table idempotency (
    person      uuid        not null,
    key         text        not null,
    body_sha256 text        not null,
    target      uuid,
    version     bigint,
    received_at timestamptz not null default now(),
    primary key (person, key)
);
comment on table idempotency is 'requests already answered: written and answered in the command''s own transaction';
