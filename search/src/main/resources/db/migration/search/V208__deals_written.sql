create table search_written (
    id         bigint generated always as identity primary key,
    company    uuid        not null,
    written_at timestamptz not null default now()
);
comment on table search_written is 'companies whose documents have changed in the index: whoever tells people of deals takes them from here. A rebuild adds none';
