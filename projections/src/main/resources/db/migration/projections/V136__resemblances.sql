create table application_mark (
    application uuid not null,
    kind        text not null check (kind in ('TITLE', 'PAPER', 'PERSON')),
    mark        text not null,
    primary key (application, kind, mark)
);
create index application_mark_by_mark on application_mark (kind, mark);
comment on table application_mark is 'by what two applications are found to be alike';
comment on column application_mark.kind is 'a title, a paper, or the person who handed it in';
comment on column application_mark.mark is
    'of a title the HMAC of its folded form, under a key that the database does not have; of a paper its SHA-256; of a person the id';
