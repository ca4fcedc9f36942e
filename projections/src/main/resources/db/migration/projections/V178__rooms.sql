create table room (
    id             uuid        primary key,
    deal           uuid        not null,
    company        uuid        not null,
    title          jsonb       not null,
    nda_number     int         not null default 0,
    documents      int         not null default 0,
    paused         boolean     not null default false,
    opened_at      timestamptz not null,
    frozen_at      timestamptz,
    frozen_by      uuid,
    archive_text   jsonb,
    archive_jws    jsonb,
    archive_key    text,
    archive_sha256 text,
    version        bigint      not null
);
create index room_by_company on room (company, opened_at);
create index room_by_deal on room (deal);
comment on table room is 'deal rooms; what lies in one and who comes in is folded from the log at each request (ADR 21)';
comment on column room.archive_text is 'canonical JSON that names each document with its SHA-256; sealed under the company''s key';

create table room_access (
    id         uuid        primary key,
    room       uuid        not null,
    firm       uuid,
    address    jsonb,
    until      timestamptz,
    download   boolean     not null,
    granted_at timestamptz not null,
    ended_at   timestamptz
);
create index room_access_by_room on room_access (room, granted_at);
create index room_access_by_firm on room_access (firm, room) where ended_at is null;
comment on table room_access is 'who was let into a room: a firm, or an address or domain';
comment on column room_access.address is 'sealed under the room''s own key';

create table room_signature (
    room      uuid        not null,
    person    uuid        not null,
    firm      uuid        not null,
    number    int         not null,
    text      jsonb       not null,
    jws       jsonb       not null,
    key       text        not null,
    sha256    text        not null,
    signed_at timestamptz not null,
    primary key (room, person, firm, number)
);
create index room_signature_by_person on room_signature (person, room);
comment on table room_signature is 'who has accepted a room''s text for which firm, with the sealed copy';
comment on column room_signature.text is 'canonical JSON, sealed under the key of whoever accepted it';

create table room_question (
    id               uuid        primary key,
    room             uuid        not null,
    firm             uuid        not null,
    document         uuid,
    words            jsonb       not null,
    asked_by         uuid        not null,
    asked_at         timestamptz not null,
    answer           jsonb,
    answered_at      timestamptz,
    published_asked  jsonb,
    published_answer jsonb,
    published_at     timestamptz
);
create index room_question_by_room on room_question (room, asked_at);
comment on table room_question is 'what guests have asked in a room, what was answered, and what all may read of it';
comment on column room_question.published_asked is 'in the founder''s words: who asked is not in them';
