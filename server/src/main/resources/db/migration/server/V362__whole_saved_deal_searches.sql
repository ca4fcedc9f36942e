alter table saved_deal_search
    add column amounts text[]  not null default '{}',
    add column cities  text[]  not null default '{}',
    add column rungs   text[]  not null default '{}',
    add column bands   text[]  not null default '{}',
    add column within  boolean not null default false;
comment on column saved_deal_search.amounts is 'bands of what is raised, as their facet names them';
comment on column saved_deal_search.bands is 'bands of released reviews; each takes those above as well';
comment on column saved_deal_search.within is 'whether what breaks a limit of the firm''s mandate, as that stands just then, is left out';
