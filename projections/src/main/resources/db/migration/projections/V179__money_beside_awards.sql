alter table round add column beside numeric(19, 2);
comment on column round.beside is 'how much of the amount stands beside the award; null where all of it does';
