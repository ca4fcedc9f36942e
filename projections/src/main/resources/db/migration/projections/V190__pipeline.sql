create table pipeline (
    firm    uuid   primary key,
    id      uuid   not null,
    columns jsonb  not null,
    version bigint not null
);
comment on table pipeline is 'the stages that a firm has given itself; it has the default ones without a row';

create table pursuit (
    id          uuid        primary key,
    firm        uuid        not null,
    deal        uuid        not null,
    company     uuid        not null,
    stage       text        not null,
    passed      boolean     not null,
    owner       uuid,
    started_at  timestamptz not null,
    moved_at    timestamptz not null,
    pass_reason text,
    pass_words  jsonb,
    passed_at   timestamptz,
    version     bigint      not null
);
create index pursuit_by_firm on pursuit (firm, deal);
create index pursuit_by_deal on pursuit (deal) where passed;
comment on table pursuit is 'the deals that a firm follows, for its members alone; its company sees that it was passed, and why';
comment on column pursuit.moved_at is 'since when it stands in its stage';
comment on column pursuit.pass_words is 'to the company, sealed under the pursuit''s own key; null unless passed';

create table pursuit_note (
    id         uuid        primary key,
    pursuit    uuid        not null,
    words      jsonb       not null,
    written_by uuid        not null,
    written_at timestamptz not null
);
create index pursuit_note_by_pursuit on pursuit_note (pursuit, written_at);
comment on column pursuit_note.words is 'sealed under the pursuit''s own key';

create table pursuit_task (
    id          uuid        primary key,
    pursuit     uuid        not null,
    words       jsonb       not null,
    due         date        not null,
    assignee    uuid,
    planned_by  uuid        not null,
    planned_at  timestamptz not null,
    finished_by uuid,
    finished_at timestamptz
);
create index pursuit_task_by_pursuit on pursuit_task (pursuit, due);
comment on column pursuit_task.words is 'sealed under the pursuit''s own key';

create table acquaintance (
    id           uuid        primary key,
    firm         uuid        not null,
    organisation uuid        not null,
    person       uuid        not null,
    closeness    text        not null,
    words        jsonb       not null,
    named_at     timestamptz not null,
    version      bigint      not null
);
create index acquaintance_by_firm on acquaintance (firm, organisation);
comment on table acquaintance is 'which member of a firm knows somebody at an organisation, for the firm''s members alone';
comment on column acquaintance.words is 'sealed under the acquaintance''s own key';
