alter table saved_deal_search
    add column telling text not null default 'IN_PAGE',
    add column industries_or_any text[] not null
        generated always as (case when cardinality(industries) = 0 then '{*}'::text[] else industries end) stored,
    add column stages_or_any text[] not null
        generated always as (case when cardinality(stages) = 0 then '{*}'::text[] else stages end) stored,
    add column regions_or_any text[] not null
        generated always as (case when cardinality(regions) = 0 then '{*}'::text[] else regions end) stored;
comment on column saved_deal_search.telling is 'how its person is told of a deal that begins to fit: AT_ONCE and DAILY mail, IN_PAGE does not, NEVER tells nothing';
comment on column saved_deal_search.industries_or_any is 'its hard criteria as they are looked up when a deal is new: * takes all';
create index saved_deal_search_by_criteria on saved_deal_search
    using gin (industries_or_any, stages_or_any, regions_or_any) where telling <> 'NEVER';

create table mandate_telling (
    person  uuid not null references person,
    firm    uuid not null,
    telling text not null,
    primary key (person, firm)
);
comment on table mandate_telling is 'how a member is told of deals within their firm''s mandate; who has said nothing is told in the page';

create table deal_find (
    person    uuid        not null references person,
    deal      uuid        not null,
    searches  uuid[]      not null,
    mandate   uuid,
    telling   text        not null,
    found_at  timestamptz not null,
    mailed_at timestamptz,
    seen_at   timestamptz,
    primary key (person, deal)
);
create index deal_find_to_mail on deal_find (person) where mailed_at is null and telling in ('AT_ONCE', 'DAILY');
create index deal_find_by_deal on deal_find (deal);
comment on table deal_find is 'a deal that somebody was told of: once, whatever finds it again';
comment on column deal_find.searches is 'the searches of theirs that found it';
comment on column deal_find.telling is 'the loudest of what they had chosen for these';

create table deal_find_reader (
    person    uuid primary key references person,
    secret    text not null unique,
    mailed_at timestamptz
);
comment on table deal_find_reader is 'whoever was mailed of deals: the secret ends these mails and opens nothing';
comment on column deal_find_reader.mailed_at is 'when they were last mailed at once: the next mail waits a while';

create table deal_appearance (
    deal      uuid   primary key,
    company   uuid   not null,
    revision  bigint not null,
    audiences jsonb
);
create index deal_appearance_by_company on deal_appearance (company);
comment on table deal_appearance is 'how each deal stood before each audience when people were last told of it: what stood so already is no news';
comment on column deal_appearance.audiences is 'null where nobody knows: it was listed before anybody was told of anything';
-- what is on the market when this comes is known to it, and news to nobody
insert into deal_appearance (deal, company, revision) select id, company, 0 from search_deal where listed;
