create table mail_setting (
    person   uuid not null references person,
    kind     text not null,
    delivery text not null check (delivery in ('AT_ONCE', 'DAILY', 'NEVER')),
    primary key (person, kind)
);
comment on table mail_setting is 'how each person wants to be told of what; whoever has said nothing is told at once';

create table mail_zone (
    person uuid primary key references person,
    zone   text not null
);
comment on table mail_zone is 'where it is morning for a person who has said so';

create table mail_digest (
    id          uuid        primary key,
    reason      text        not null unique,
    person      uuid        not null references person,
    kind        text        not null,
    subject     text,
    page        text,
    gathered_at timestamptz not null,
    mailed_at   timestamptz,
    dropped     boolean     not null default false
);
create index mail_digest_waiting on mail_digest (person, gathered_at) where mailed_at is null and not dropped;
comment on table mail_digest is 'what people are told once a day, line by line';
comment on column mail_digest.reason is 'as in mail_outbox: an event and a template, so that nothing is told twice';
comment on column mail_digest.subject is 'the subject of the mail that it would have been; null once mailed or dropped';
comment on column mail_digest.dropped is 'its reader wants no mail of this kind any more';

alter table mail_outbox add column calendar text, add column calendar_method text;
comment on column mail_outbox.calendar is 'an event for the reader''s calendar (RFC 5545); null once a mail server has taken it';
