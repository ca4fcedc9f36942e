create table deal (
    id          uuid        primary key,
    company     uuid        not null,
    offer       jsonb       not null,
    invited     uuid[]      not null,
    listed      boolean     not null,
    listed_at   timestamptz not null,
    revised_at  timestamptz,
    unlisted_at timestamptz,
    version     bigint      not null
);
create index deal_by_company on deal (company, listed_at);
comment on table deal is 'companies'' listed rounds, whole; who sees which part is decided by every query';
comment on column deal.invited is 'the firms that the offer names';

create table mandate (
    id          uuid        primary key,
    investor    uuid        not null,
    wishes      jsonb       not null,
    active      boolean     not null,
    declared_at timestamptz not null,
    revised_at  timestamptz,
    paused_at   timestamptz,
    version     bigint      not null
);
create index mandate_by_investor on mandate (investor, declared_at);
comment on table mandate is 'what investor firms look for; one of a firm is active';

create table introduction (
    id          uuid        primary key,
    deal        uuid        not null,
    company     uuid        not null,
    investor    uuid        not null,
    state       text        not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED')),
    message     jsonb       not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    answered_by uuid,
    answered_at timestamptz,
    reason      jsonb,
    version     bigint      not null
);
create index introduction_by_company on introduction (company, asked_at);
create index introduction_by_investor on introduction (investor, asked_at);
create index introduction_by_deal on introduction (deal, investor);
comment on table introduction is 'firms that asked to meet a company, and the answers';
comment on column introduction.message is 'sealed under the introduction''s own key';
comment on column introduction.reason is 'sealed under the introduction''s own key';
