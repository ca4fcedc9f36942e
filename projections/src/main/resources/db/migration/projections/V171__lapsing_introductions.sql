alter table introduction add column lapses_at timestamptz;
alter table introduction drop constraint introduction_state_check;
alter table introduction add constraint introduction_state_check
    check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'LAPSED'));
create index introduction_by_lapse on introduction (lapses_at) where state = 'ASKED';
comment on column introduction.lapses_at is 'when it is over unless answered; null where it was asked before introductions lapsed';
