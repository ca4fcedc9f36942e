create table round_call (
    id        uuid   primary key,
    authority uuid   not null,
    number    text   not null,
    title     jsonb  not null,
    ceiling   jsonb,
    rubric    jsonb  not null,
    form      jsonb  not null
);
create index round_call_by_authority on round_call (authority);
comment on table round_call is 'what the screens of a round need of its call';
comment on column round_call.ceiling is 'the most one application may get: the call''s ceiling, else its budget';

create table round_application (
    id           uuid        primary key,
    call         uuid        not null,
    company      uuid        not null,
    number       text        not null,
    title        jsonb       not null,
    requested    jsonb,
    industry     text,
    answers      jsonb       not null,
    papers       jsonb       not null,
    submitted_at timestamptz not null,
    admitted     boolean     not null default false
);
create index round_application_by_call on round_application (call);
comment on table round_application is 'what is put before a panel: the application as it was handed in';
comment on column round_application.title is 'sealed under the application''s key';
comment on column round_application.answers is 'canonical JSON text, sealed under the application''s key';
comment on column round_application.papers is 'their names are sealed under the application''s key';
comment on column round_application.admitted is 'false again when it is withdrawn';
