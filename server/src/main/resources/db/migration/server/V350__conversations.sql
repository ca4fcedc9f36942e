create table conversation_reading (
    person       uuid   not null,
    conversation uuid   not null,
    version      bigint not null,
    primary key (person, conversation)
);
comment on table conversation_reading is 'how far each person has read at each table: rows, not events';
comment on column conversation_reading.version is 'of the conversation, as it stood on their page';

create table conversation_document (
    conversation uuid        not null,
    person       uuid        not null,
    sha256       text        not null,
    name         jsonb       not null,
    media_type   text        not null,
    size         bigint      not null,
    kept_at      timestamptz not null,
    primary key (conversation, person, sha256)
);
comment on table conversation_document is 'files uploaded for a message that is not posted yet; their bytes lie in the document store';
comment on column conversation_document.name is 'as on the writer''s machine; sealed under the writer''s own key';
comment on column conversation_document.media_type is 'as sniffed from the bytes';
