alter table organisation add column renewal_asked boolean not null default false;
create index organisation_by_renewal on organisation (waits_since) where renewal_asked;
comment on column organisation.renewal_asked is 'evidence shown anew waits for an officer while the verification still holds';
