create table award (
    id             uuid           primary key,
    decision       uuid           not null,
    application    uuid           not null,
    call           uuid           not null,
    authority      uuid           not null,
    company        uuid           not null,
    number         text           not null,
    title          jsonb          not null,
    amount         numeric(19, 2) not null,
    currency       char(3)        not null,
    state          text           not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED')),
    offered_at     timestamptz    not null,
    answered_at    timestamptz,
    answered_by    uuid,
    decline_reason jsonb,
    version        bigint         not null
);
create index award_by_company on award (company);
create index award_by_register on award (state, answered_at);
comment on table award is 'awards offered and answered; the accepted ones are the public register';
comment on column award.title is 'the call''s title';
comment on column award.decline_reason is 'sealed under the application''s key';
