create table program_token (
    id         uuid        primary key,
    person     uuid        not null references person,
    name       text        not null,
    hash       text        not null unique,
    scopes     text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz
);
create index program_token_by_person on program_token (person);
comment on table program_token is 'by which programs ask for a person; shown once, stored by its SHA-256';
comment on column program_token.scopes is 'what it may ask, divided by commas: never more than its person may';
comment on column program_token.used_at is 'when it was last used, to the minute';
