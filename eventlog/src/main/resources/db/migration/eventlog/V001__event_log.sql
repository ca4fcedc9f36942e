-- The event log. Written by Axon's JDBC engine under our own names; payloads are JSON under lasting names.
create table events (
    global_index         bigint generated always as identity (increment 1 cache 1) primary key,
    event_identifier     varchar(64)  not null unique,
    aggregate_type       varchar(64)  not null,
    aggregate_identifier varchar(64)  not null,
    sequence_number      bigint       not null,
    name                 varchar(128) not null,
    revision             varchar(16),
    stored_at            varchar(32)  not null,
    payload              bytea        not null,
    metadata             bytea        not null,
    unique (aggregate_identifier, sequence_number)
);
comment on column events.name is 'the event''s lasting name, never a class name';
comment on column events.stored_at is 'when it was appended; when it happened stands in the metadata as "at"';

-- Disposable: dropped on every upgrade.
create table snapshots (
    event_identifier     varchar(64)  not null unique,
    aggregate_type       varchar(64)  not null,
    aggregate_identifier varchar(64)  not null,
    sequence_number      bigint       not null,
    name                 varchar(255) not null,
    revision             varchar(16),
    stored_at            varchar(32)  not null,
    payload              bytea        not null,
    metadata             bytea,
    primary key (aggregate_identifier, sequence_number)
);

create table tokens (
    processor  varchar(64) not null,
    segment    integer     not null,
    token      bytea,
    token_type varchar(255),
    touched_at varchar(32),
    owner      varchar(255),
    primary key (processor, segment)
);
comment on table tokens is 'how far each segment of each processor has read; committed with what it wrote';

create table dead_letters (
    dead_letter_id       varchar(64)  not null primary key,
    processing_group     varchar(64)  not null,
    sequence_identifier  varchar(255) not null,
    sequence_index       bigint       not null,
    message_type         varchar(255) not null,
    event_identifier     varchar(64)  not null,
    stored_at            varchar(32)  not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    metadata             bytea,
    aggregate_type       varchar(64),
    aggregate_identifier varchar(64),
    sequence_number      bigint,
    token_type           varchar(255),
    token                bytea,
    enqueued_at          varchar(32)  not null,
    last_touched         varchar(32),
    processing_started   varchar(32),
    cause_type           varchar(255),
    cause_message        varchar(1023),
    diagnostics          bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);
create index dead_letters_by_group on dead_letters (processing_group);
comment on table dead_letters is 'events a reader could not take, parked with all that follow in their stream';
