create table seal_key (
    id          text        primary key,
    authority   uuid        not null,
    public_key  text        not null,
    wrapped     bytea       not null,
    status      text        not null check (status in ('active', 'retired')),
    made_at     timestamptz not null default now()
);
create unique index seal_key_in_use on seal_key (authority) where status = 'active';
comment on table seal_key is 'keys of the authorities'' seals (Ed25519); a retired key still verifies what it sealed';
comment on column seal_key.id is 'RFC 7638 thumbprint of the public key: the kid';
comment on column seal_key.public_key is 'the x of its JWK: base64url, 32 bytes';
comment on column seal_key.wrapped is 'the private key (PKCS #8), wrapped by the master key, bound to the authority';
