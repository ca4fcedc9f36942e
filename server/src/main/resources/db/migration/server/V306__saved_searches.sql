create table saved_search (
    id       uuid        primary key,
    person   uuid        not null references person,
    name     text        not null,
    words    text,
    phase    text,
    kind     text,
    industry text,
    mails    boolean     not null default true,
    secret   text        not null unique,
    made_at  timestamptz not null
);
create index saved_search_by_person on saved_search (person);
comment on table saved_search is 'what somebody looks for in the list of calls, as the list''s own filter; null takes all';
comment on column saved_search.secret is 'in the links of its mails; it opens nothing, it ends them';

create table call_told (
    call    uuid        not null,
    phase   text        not null,
    told_at timestamptz not null,
    primary key (call, phase)
);
comment on table call_told is 'calls of which those who look for them have been told, when they were published and when they began to receive';

alter table mail_outbox add column unsubscribe text;
comment on column mail_outbox.unsubscribe is 'RFC 8058: where one request ends mails of this kind; null once it was taken, and where nobody had asked for them';
