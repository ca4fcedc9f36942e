create table organisation (
    id             uuid        primary key,
    kind           text        not null,
    registration   jsonb,
    name           jsonb       not null,
    verification   text        not null check (verification in ('PENDING', 'DECLINED', 'DONE')),
    authority      uuid,
    parent         uuid,
    decline_reason jsonb,
    profile        jsonb,
    registered_at  timestamptz not null,
    verified_at    timestamptz,
    version        bigint      not null
);
create index organisation_by_verification on organisation (verification, registered_at);
comment on table organisation is 'organisations as their pages show them';
comment on column organisation.registration is 'kind credit-code or foreign; absent for authorities';
comment on column organisation.authority is 'who verified or declined it';
comment on column organisation.decline_reason is 'sealed under the organisation''s own key';
comment on column organisation.version is 'sequence number of the last event seen: the ETag';

create table membership (
    organisation uuid        not null,
    person       uuid        not null,
    role         text        not null,
    rights       text        not null,
    state        text        not null check (state in ('INVITED', 'JOINED')),
    since        timestamptz not null,
    primary key (organisation, person, role)
);
create index membership_by_person on membership (person);
comment on table membership is 'who belongs to what: read for every request';
comment on column membership.rights is 'in alphabetical order, separated by commas';
