create table pursuit_stage (
    pursuit    uuid        not null,
    stage      text        not null,
    reached_at timestamptz not null,
    primary key (pursuit, stage)
);
comment on table pursuit_stage is 'in which stages a pursuit has ever stood';
comment on column pursuit_stage.reached_at is 'for the first time';
