create table reader_shapes (
    reader text primary key,
    shape  integer not null
);
comment on table reader_shapes is 'in which shape each reader has made its tables: one older than the program''s is read anew';

-- Whatever has read before shapes were counted has made the first.
insert into reader_shapes (reader, shape) select distinct processor, 1 from tokens;
