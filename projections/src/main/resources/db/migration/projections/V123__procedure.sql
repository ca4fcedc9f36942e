alter table call add column procedure jsonb;
comment on column call.procedure is 'how it goes on after its deadline: grace, stages, notice, ties; null says nothing of it';
