create table vault_fact (
    organisation uuid        not null,
    version      bigint      not null,
    fact         text        not null,
    value        jsonb       not null,
    stated_at    timestamptz not null,
    stated_by    uuid        not null,
    primary key (organisation, version)
);
create index vault_fact_by_code on vault_fact (organisation, fact, stated_at);
comment on table vault_fact is 'what organisations have stated of themselves; every statement stays, the latest counts';
comment on column vault_fact.value is 'canonical JSON, sealed under the organisation''s own key';

create table vault_document (
    id           uuid        primary key,
    organisation uuid        not null,
    content      jsonb       not null,
    deposited_at timestamptz not null,
    deposited_by uuid        not null,
    replaced_by  uuid,
    ended_at     timestamptz
);
create index vault_document_by_organisation on vault_document (organisation, deposited_at);
comment on table vault_document is 'every version of a document that was deposited in a vault';
comment on column vault_document.content is 'VaultDocument; the name is sealed under the organisation''s own key';
comment on column vault_document.ended_at is 'when it was replaced or withdrawn; null while it counts';
