-- A call is found by its number, which people type from paper, in capitals or not.
create index call_by_number on call (lower(number));
