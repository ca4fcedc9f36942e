alter table call add column tier jsonb;
create index call_by_next_tier on call ((tier ->> 'next'));
comment on column call.tier is 'its step in a competition of several tiers: level, the tier above, places, prizes; null where it stands alone';

alter table call_change drop constraint call_change_kind_check;
alter table call_change add check (kind in ('DEADLINE_EXTENDED', 'FORM_CORRECTED', 'PLACES_ADDED'));
