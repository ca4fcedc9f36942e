-- A letter so altered that its number cannot be read is still found by its signature.
create index decision_by_signature on decision (split_part(jws, '.', 3));
