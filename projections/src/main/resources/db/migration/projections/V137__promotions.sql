alter table application
    add column competition_group text,
    add column promoted_from     uuid,
    add column dossier           uuid;
create index application_by_dossier on application (dossier);
comment on column application.promoted_from is 'the application of the tier below whose place leads here; null where one enters by applying';
comment on column application.dossier is 'the first application of the climb; its own id where one enters by applying';
