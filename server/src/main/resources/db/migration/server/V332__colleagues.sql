create unlogged table application_presence (
    application uuid        not null,
    person      uuid        not null,
    page        uuid        not null,
    section     text,
    question    text,
    since       timestamptz not null,
    seen_at     timestamptz not null,
    primary key (application, person, page)
);
create index on application_presence (seen_at);
comment on table application_presence is 'who has a draft open at this moment; a row that is not renewed for half a minute counts no more';
comment on column application_presence.page is 'a window of theirs, by an id that the page makes up';
comment on column application_presence.section is 'code of the part of the form that they look at';

create table application_sign_off (
    application uuid        not null,
    person      uuid        not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    fingerprint text,
    signed_at   timestamptz,
    primary key (application, person),
    check ((fingerprint is null) = (signed_at is null))
);
comment on table application_sign_off is 'whom a company wants to sign a draft before it is handed in (会签), and who has';
comment on column application_sign_off.fingerprint is 'SHA-256 of the canonical answers that were signed: for others it counts no more';
