alter table organisation add column waits_since timestamptz;
update organisation set waits_since = registered_at where kind <> 'AUTHORITY';
drop index organisation_by_verification;
create index organisation_by_verification on organisation (verification, waits_since);
comment on column organisation.waits_since is 'when it last asked to be verified: the officers'' queue; null for authorities';
