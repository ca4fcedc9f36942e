create table search_tier (
    id      uuid   primary key,
    level   text,
    title   jsonb  not null,
    prizes  jsonb  not null,
    version bigint not null
);
comment on table search_tier is 'the calls that standings are about: fed by calls alone';
comment on column search_tier.level is 'null where the call stands alone';

create table search_standings (
    id        uuid    primary key,
    call      uuid    not null,
    announced boolean not null,
    version   bigint  not null
);
create index search_standings_by_call on search_standings (call);
comment on table search_standings is 'who was ranked, and whether everybody may know: fed by standings alone';

create table search_placing (
    standings   uuid    not null,
    application uuid    not null,
    company     uuid    not null,
    rank        int     not null,
    ranked      int     not null,
    prize       int,
    named       boolean not null,
    goes_on     boolean not null,
    primary key (standings, application)
);
create index search_placing_by_company on search_placing (company);
comment on table search_placing is 'a company''s place in a tier: fed by standings alone';
comment on column search_placing.named is 'whether the standings, once announced, name it to everybody: it has or had a place in the next tier, or a prize';
