-- People are rows, never events: they can be changed and erased.
create table person (
    id           uuid        primary key,
    mail         text        unique,
    name         text,
    language     text        not null,
    password     text,
    confirmed_at timestamptz,
    erased_at    timestamptz,
    made_at      timestamptz not null default now()
);
comment on column person.mail is 'folded to lower case; null once erased';
comment on column person.password is 'Argon2id; null for somebody invited who has not signed up';

create table mail_token (
    hash       text        primary key,
    person     uuid        not null references person,
    purpose    text        not null check (purpose in ('CONFIRM', 'RESET')),
    name       text,
    password   text,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table mail_token is 'single-use links in mails, by the SHA-256 of what the link holds';
comment on column mail_token.password is 'what this very sign-up asked for: whoever confirms confirms their own';

create table session_family (
    id         uuid        primary key,
    person     uuid        not null references person,
    begun_at   timestamptz not null,
    revoked_at timestamptz
);
create index session_family_by_person on session_family (person);

create table refresh_token (
    hash       text        primary key,
    family     uuid        not null references session_family on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table refresh_token is 'each is used once; its successor is derived from it by a secret, so two tabs get the same one';

create table mail_outbox (
    id          uuid        primary key,
    reason      text        not null unique,
    recipient   text        not null,
    subject     text        not null,
    body        text        not null,
    written_at  timestamptz not null default now(),
    next_try_at timestamptz not null default now(),
    attempts    integer     not null default 0,
    sent_at     timestamptz,
    failure     text
);
create index mail_outbox_waiting on mail_outbox (next_try_at) where sent_at is null;
comment on column mail_outbox.reason is 'why it was written, so that nothing is mailed twice: an event and a template, or a random id';
