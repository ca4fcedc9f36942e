alter table search_due add column due_at timestamptz not null default now();
comment on column search_due.due_at is 'since when: the oldest is how far the index is behind';

alter table search_index add column copied_to uuid;
comment on column search_index.copied_to is 'of one that is being built: the last company copied, after which whoever goes on begins';

create table search_parked (
    id        text        primary key,
    company   uuid        not null,
    reason    text        not null,
    tries     int         not null,
    parked_at timestamptz not null,
    again_at  timestamptz not null
);
create index search_parked_by_company on search_parked (company);
comment on table search_parked is 'documents that the index would not take, and companies of whom none could be made; nothing of them is found meanwhile';
comment on column search_parked.id is 'the document''s id, or the company''s where no document could be made';
