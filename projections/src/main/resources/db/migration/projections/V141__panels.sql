create table panel (
    id                      uuid        primary key,
    call                    uuid        not null unique,
    authority               uuid        not null,
    experts_per_application integer     not null,
    convened_at             timestamptz not null,
    version                 bigint      not null
);
comment on table panel is 'the panel of each call''s round';

create table assignment (
    review      uuid        primary key,
    panel       uuid        not null,
    authority   uuid        not null,
    call        uuid        not null,
    application uuid        not null,
    expert      uuid        not null,
    person      uuid        not null,
    code        text        not null,
    stage       text        not null check (stage in ('READING', 'IN', 'RECUSED')),
    assigned_at timestamptz not null
);
create index assignment_by_application on assignment (application);
create index assignment_by_panel on assignment (panel);
create index assignment_by_expert on assignment (expert);
comment on table assignment is 'which expert reads which application, as the panel counts it: never a score';
comment on column assignment.code is 'by which experts'' screens know the application';

create table round_complete (
    application uuid        primary key,
    panel       uuid        not null,
    complete_at timestamptz not null
);
comment on table round_complete is 'applications whose reviews are all in';
