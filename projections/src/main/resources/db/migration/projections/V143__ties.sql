create table tie (
    organisation uuid        not null,
    person       uuid        not null,
    since        timestamptz not null,
    primary key (organisation, person)
);
create index tie_by_person on tie (person);
comment on table tie is 'who is, or ever was, a member of an organisation: an old tie is still a conflict';
