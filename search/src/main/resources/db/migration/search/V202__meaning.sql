create table search_meaning (
    hash        bytea       primary key,
    model       text        not null,
    vector      bytea,
    reckoned_at timestamptz not null default now()
);
comment on table search_meaning is 'what texts are about, as vectors; kept whatever becomes of the index or its tables, so that no text is reckoned twice';
comment on column search_meaning.hash is 'SHA-256 of the model''s name, a line feed and the text';
comment on column search_meaning.vector is 'a signed byte for each dimension; null where the model makes nothing of the text';

create table search_meaning_wanted (
    id      bigint generated always as identity primary key,
    hash    bytea  not null,
    tongue  text   not null,
    text    text   not null,
    company uuid   not null
);
create index search_meaning_wanted_by_hash on search_meaning_wanted (hash);
comment on table search_meaning_wanted is 'texts that wait for their vector, once for each company; only ever added to and taken from, so that whoever writes documents never waits for a model';
