-- A request's answer follows from the events of its command, so its row is written once.
alter table idempotency add column command uuid;
update idempotency
set command = (convert_from(e.metadata, 'UTF8')::jsonb ->> 'command')::uuid
from events e
where e.aggregate_identifier = target::text and e.sequence_number = version;
delete from idempotency where target is null;
alter table idempotency drop column version, alter column target set not null;
comment on column idempotency.command is 'the id that the command''s events bear';
