alter table organisation drop constraint organisation_verification_check;
alter table organisation add constraint organisation_verification_check
    check (verification in ('PENDING', 'DECLINED', 'DONE', 'LAPSED', 'REVOKED'));
alter table organisation add column evidence uuid[];
alter table organisation add column verified_until date;
create index organisation_by_last_day on organisation (verified_until) where verification = 'DONE';
comment on column organisation.evidence is 'documents of its vault that it has shown; officers may read them';
comment on column organisation.verified_until is 'the last day on which it is verified; null where it does not lapse';
comment on column organisation.decline_reason is 'why it was declined or revoked, sealed under the organisation''s own key';
