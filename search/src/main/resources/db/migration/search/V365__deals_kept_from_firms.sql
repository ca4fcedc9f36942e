alter table search_deal add column blocked uuid[] not null default '{}';
comment on column search_deal.blocked is 'firms that the deal is kept from: none of its documents is theirs to find';
