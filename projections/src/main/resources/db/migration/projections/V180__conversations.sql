create table conversation (
    id          uuid        primary key,
    application uuid        not null unique,
    call        uuid        not null,
    company     uuid        not null,
    authority   uuid        not null,
    opened_at   timestamptz not null,
    opened_by   uuid        not null,
    version     bigint      not null
);
create index conversation_by_company on conversation (company);
create index conversation_by_authority on conversation (authority);
comment on table conversation is 'tables at which an applicant and its authority talk about one application';
comment on column conversation.version is 'sequence number of the last event seen';

create table conversation_message (
    id               uuid        primary key,
    conversation     uuid        not null,
    version          bigint      not null,
    side             text        not null check (side in ('APPLICANT', 'AUTHORITY')),
    words            jsonb,
    mentions         jsonb       not null,
    enclosures       jsonb       not null,
    changeable_until timestamptz not null,
    posted_at        timestamptz not null,
    posted_by        uuid        not null,
    corrected_at     timestamptz,
    withdrawn_at     timestamptz
);
create index conversation_message_by_conversation on conversation_message (conversation, version);
comment on column conversation_message.version is 'sequence number of its posting: who has seen this one has seen all before';
comment on column conversation_message.words is 'sealed under its writer''s own key, as are the names of enclosures; null once withdrawn';
comment on column conversation_message.mentions is 'the ids of those who are to hear of it';

create table conversation_meeting (
    id           uuid        primary key,
    conversation uuid        not null,
    state        text        not null check (state in ('PROPOSED', 'AGREED', 'CANCELLED')),
    side         text        not null check (side in ('APPLICANT', 'AUTHORITY')),
    arrangement  jsonb       not null,
    agreed       timestamptz,
    sequence     integer     not null,
    changed_at   timestamptz not null,
    changed_by   uuid        not null
);
create index conversation_meeting_by_conversation on conversation_meeting (conversation, changed_at);
comment on column conversation_meeting.side is 'who offered its times; the other side agrees to one of them';
comment on column conversation_meeting.arrangement is 'Arrangement; the place is sealed under the key of whoever named it';
comment on column conversation_meeting.sequence is 'counts the changes: SEQUENCE of RFC 5545';
