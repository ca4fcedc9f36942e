create table standings (
    id           uuid        primary key,
    call         uuid        not null unique,
    authority    uuid        not null,
    next         uuid,
    state        text        not null check (state in ('DRAWN_UP', 'ANNOUNCED', 'CONFIRMED')),
    still_tied   text        not null,
    seed         text        not null,
    drawn_up_at  timestamptz not null,
    drawn_up_by  uuid        not null,
    announced_at timestamptz,
    announced_by uuid,
    notice_ends  timestamptz,
    confirmed_at timestamptz,
    confirmed_by uuid,
    version      bigint      not null
);
comment on table standings is 'the standings of each tier: for its authority until they are announced';
comment on column standings.seed is 'by which lots were drawn';

create table standing (
    standings    uuid        not null,
    application  uuid        not null,
    call         uuid        not null,
    company      uuid        not null,
    number       text        not null,
    position     integer     not null,
    rank         integer     not null,
    industry     text,
    competition_group text,
    dossier      uuid        not null,
    origin       uuid        not null,
    hundredths   integer     not null,
    criteria     jsonb       not null,
    before       integer,
    sunk         boolean     not null,
    lot          text,
    prize        integer,
    proposed     boolean     not null,
    promoted_at  timestamptz,
    instead_of   uuid,
    given_up_at  timestamptz,
    primary key (standings, application)
);
create index standing_by_company on standing (company, promoted_at);
create index standing_by_dossier on standing (dossier);
create index standing_by_call on standing (call, position);
comment on table standing is 'who came where in a tier, and who has a place in the next';
comment on column standing.hundredths is 'mean of the reviews'' totals, 0 to 10000';
comment on column standing.prize is 'which of the tier''s prizes, by its place in their list';
comment on column standing.given_up_at is 'set while its place is given up';
