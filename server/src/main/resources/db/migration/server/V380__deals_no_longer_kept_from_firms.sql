alter table deal_appearance add column kept_from uuid[] not null default '{}';
comment on column deal_appearance.kept_from is 'the firms that the deal was kept from then: once it no longer is, it is new to them';
update deal_appearance a set kept_from = d.blocked from search_deal d where d.id = a.deal and d.blocked <> '{}';
