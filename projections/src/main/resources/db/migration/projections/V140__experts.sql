create table expert (
    id          uuid        primary key,
    authority   uuid        not null,
    person      uuid        not null,
    fields      jsonb       not null,
    active      boolean     not null,
    enrolled_at timestamptz not null,
    version     bigint      not null
);
create index expert_by_authority on expert (authority, enrolled_at);
create index expert_by_person on expert (person);
comment on table expert is 'entries of the authorities'' pools of experts';
comment on column expert.fields is 'industry codes';

create table expert_conflict (
    expert       uuid        not null,
    organisation uuid        not null,
    declared_at  timestamptz not null,
    primary key (expert, organisation)
);
comment on table expert_conflict is 'organisations that an expert has said not to judge';
