create index idempotency_by_age on idempotency (received_at);
comment on column idempotency.received_at is 'a week later it is forgotten, and its key means nothing any more';
