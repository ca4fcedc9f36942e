alter table deal add column blocked uuid[] not null default '{}';
comment on column deal.blocked is 'the firms that the company keeps the deal from: it is nowhere to be seen for them';

alter table mandate add column by_mandate_only boolean not null default false;
alter table mandate add column shown_to_companies boolean not null default false;
comment on column mandate.by_mandate_only is 'whether the firm wants nothing to be learned of what it does';
comment on column mandate.shown_to_companies is 'whether companies may see that the firm looks for what they are';
