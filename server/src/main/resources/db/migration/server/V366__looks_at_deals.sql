create table deal_look (
    firm   uuid not null,
    person uuid not null references person,
    deal   uuid not null,
    day    date not null,
    primary key (firm, deal, person)
);
create index deal_look_by_person on deal_look (person);
comment on table deal_look is 'who of a firm has opened a deal''s page, and on which day last: learned from, never shown to anybody else, and gone with the person';

create table shown_at_top (
    day    date   not null,
    kind   text   not null,
    code   text   not null,
    shown  bigint not null,
    primary key (day, kind, code)
);
comment on table shown_at_top is 'how often deals of a region, industry, stage or kind of founder stood on the first page of a ranking by match';
