create table review (
    id             uuid        primary key,
    panel          uuid        not null,
    authority      uuid        not null,
    call           uuid        not null,
    application    uuid        not null,
    expert         uuid        not null,
    person         uuid        not null,
    code           text        not null,
    stage          text        not null check (stage in ('OPENED', 'DECLARED', 'RECUSED', 'SUBMITTED', 'REVEALED')),
    opened_at      timestamptz not null,
    declared_at    timestamptz,
    submitted_at   timestamptz,
    revealed_at    timestamptz,
    recusal_reason jsonb,
    version        bigint      not null
);
create index review_by_person on review (person, opened_at);
create index review_by_application on review (application);
comment on table review is 'how far each review is: never a score';
comment on column review.recusal_reason is 'sealed under the expert''s own key';

create table review_own (
    review uuid    primary key,
    scores jsonb   not null,
    tenths integer not null
);
comment on table review_own is 'what an expert handed in; read for that expert alone until it is revealed';
comment on column review_own.scores is 'sealed under the application''s key';

create table review_revealed (
    review      uuid    primary key,
    application uuid    not null,
    scores      jsonb   not null,
    tenths      integer not null
);
create index review_revealed_by_application on review_revealed (application);
comment on table review_revealed is 'scores that may be seen: written only once all of an application''s are in';
comment on column review_revealed.tenths is 'weighted total, 0 to 1000';
