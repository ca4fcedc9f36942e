create table round (
    id            uuid        primary key,
    deal          uuid        not null,
    company       uuid        not null,
    terms         jsonb       not null,
    state         text        not null check (state in ('OPEN', 'CLOSED', 'CANCELLED')),
    lead          uuid,
    opened_at     timestamptz not null,
    over_at       timestamptz,
    amount        numeric(19, 2),
    currency      char(3),
    closed_on     date,
    investments   jsonb,
    evidence      uuid,
    sha256        text,
    keeper        uuid,
    award         uuid,
    cancel_reason jsonb,
    version       bigint      not null
);
create index round_by_deal on round (deal, opened_at);
create index round_by_award on round (award) where state = 'CLOSED';
comment on table round is 'rounds of deals: their terms, and what was put in at last';
comment on column round.amount is 'the sum of all investments; null until it is closed';
comment on column round.keeper is 'in whose vault the evidence of the closing lies';
comment on column round.award is 'the award that the money stands beside';
comment on column round.cancel_reason is 'sealed under the round''s own key';

create table round_circle (
    round    uuid           not null,
    investor uuid           not null,
    amount   numeric(19, 2) not null,
    currency char(3)        not null,
    said_at  timestamptz    not null,
    primary key (round, investor)
);
create index round_circle_by_investor on round_circle (investor);
comment on table round_circle is 'what firms would put into a round, binding nobody';
