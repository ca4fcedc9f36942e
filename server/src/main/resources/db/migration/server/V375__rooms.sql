create table room_code (
    id         uuid        primary key,
    session    uuid        not null references session_family on delete cascade,
    room       uuid        not null,
    person     uuid        not null,
    hash       text        not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    tries      int         not null default 0,
    used_at    timestamptz
);
create index room_code_by_session on room_code (session, room, sent_at);
create index room_code_by_person on room_code (person, room, sent_at);
comment on table room_code is 'codes mailed to people who come into a room for the first time in a session';
comment on column room_code.hash is 'SHA-256 of the room, the session and the code';

create table room_entry (
    session    uuid        not null references session_family on delete cascade,
    room       uuid        not null,
    entered_at timestamptz not null,
    primary key (session, room)
);
comment on table room_entry is 'in which sessions the code of which room was typed';

create table room_view (
    id      bigint      generated always as identity primary key,
    room    uuid        not null,
    item    uuid        not null,
    sha256  text        not null,
    page    int,
    kind    text        not null check (kind in ('PAGE', 'FILE', 'FOLDER', 'ROOM')),
    person  uuid        not null,
    firm    uuid        not null,
    session uuid        not null,
    at      timestamptz not null
);
create index room_view_by_room on room_view (room, session, at);
comment on table room_view is 'every page picture and every file that the server gave out of a room: rows, not events (ADR 21)';
comment on column room_view.page is 'from 1; null for a file';
comment on column room_view.kind is 'PAGE was looked at; a FILE was taken alone, with its FOLDER, or with the whole ROOM';
