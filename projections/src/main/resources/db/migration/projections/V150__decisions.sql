create table decision (
    id           uuid        primary key,
    authority    uuid        not null,
    call         uuid        not null,
    application  uuid        not null unique,
    company      uuid        not null,
    panel        uuid        not null,
    number       text        not null unique,
    outcome      text        not null check (outcome in ('AWARDED', 'NOT_AWARDED')),
    amount       numeric(19, 2),
    currency     char(3),
    reasons      jsonb       not null,
    state        text        not null check (state in ('PREPARED', 'RATIFIED', 'SEALED', 'REVOKED')),
    prepared_by  uuid        not null,
    prepared_at  timestamptz not null,
    ratified_by  uuid,
    ratified_at  timestamptz,
    confirmed_by uuid,
    confirmed_at timestamptz,
    letter       jsonb,
    text         text,
    jws          text,
    key          text,
    sha256       text,
    revoked_by   uuid,
    revoked_at   timestamptz,
    revocation   jsonb,
    version      bigint      not null
);
create index decision_by_authority on decision (authority, prepared_at);
create index decision_by_company on decision (company);
comment on table decision is 'decisions from preparation to seal and revocation';
comment on column decision.text is 'the canonical JSON under the seal, exactly as signed';
comment on column decision.key is 'id of the public key';
comment on column decision.sha256 is 'of the text, lower-case hex';
