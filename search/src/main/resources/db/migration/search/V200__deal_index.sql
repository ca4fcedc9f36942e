create table search_deal (
    id           uuid        primary key,
    company      uuid        not null,
    listed       boolean     not null,
    offer        jsonb       not null,
    ever_invited uuid[]      not null,
    listed_at    timestamptz not null,
    version      bigint      not null
);
create index search_deal_by_company on search_deal (company);
create index search_deal_listed on search_deal (id) where listed;
comment on table search_deal is 'what the deal index is made of: fed by deals alone';
comment on column search_deal.ever_invited is 'firms that may have a document of their own in the index, also once they are no longer invited';

create table search_company (
    id      uuid   primary key,
    name    jsonb  not null,
    version bigint not null
);
comment on table search_company is 'the names under which deals are found: fed by organisations alone';

create table search_award (
    id       uuid           primary key,
    company  uuid           not null,
    decision uuid           not null,
    number   text           not null,
    title    jsonb          not null,
    amount   numeric(19, 2) not null,
    currency char(3)        not null,
    accepted boolean        not null,
    version  bigint         not null
);
create index search_award_by_company on search_award (company);
comment on table search_award is 'the awards that deals may show: fed by awards alone';

create table search_decision (
    id      uuid    primary key,
    company uuid    not null,
    revoked boolean not null,
    version bigint  not null
);
create index search_decision_by_company on search_decision (company);
comment on table search_decision is 'whether an award''s decision still stands: fed by decisions alone';

create table search_due (
    id      bigint generated always as identity primary key,
    company uuid   not null
);
comment on table search_due is 'companies whose documents have to be written anew; only ever added to and taken from, so that readers of several streams never wait for one another';

create table search_index (
    name       text        primary key,
    live       boolean     not null,
    created_at timestamptz not null default now()
);
comment on table search_index is 'the indices that every document is written to: the one searched, and one that is just being built';
