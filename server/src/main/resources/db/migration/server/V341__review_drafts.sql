create table review_draft (
    review   uuid        primary key,
    person   uuid        not null,
    scores   jsonb       not null,
    version  bigint      not null,
    saved_at timestamptz not null
);
comment on table review_draft is 'half-written reviews: read and written by their expert alone, and gone once handed in';
comment on column review_draft.version is 'counts the savings: the draft''s ETag';
