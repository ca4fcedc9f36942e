create table screening_view (
    id        uuid        primary key,
    person    uuid        not null,
    authority uuid        not null,
    name      jsonb       not null,
    query     jsonb       not null,
    saved_at  timestamptz not null
);
create index screening_view_by_person on screening_view (person, authority, saved_at);
comment on table screening_view is 'what an officer wants to see of the queue, under a name of their own: a personal setting, not an event';
comment on column screening_view.name is 'sealed under the person''s own key, as is the query';
comment on column screening_view.query is 'the filters as they stand in the page''s address';
