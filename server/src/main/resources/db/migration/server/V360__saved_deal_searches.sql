create table saved_deal_search (
    id         uuid        primary key,
    person     uuid        not null references person,
    firm       uuid,
    name       text        not null,
    words      text        not null,
    industries text[]      not null,
    stages     text[]      not null,
    regions    text[]      not null,
    awarded    boolean     not null,
    sort       text,
    made_at    timestamptz not null
);
create index saved_deal_search_by_person on saved_deal_search (person);
comment on table saved_deal_search is 'what somebody looks for among the deals, as the list''s own address; an empty list takes all';
comment on column saved_deal_search.firm is 'the investor firm acted for: for whom it would be asked when a deal is new';
comment on column saved_deal_search.words is 'what stood in the box, fields and all';
