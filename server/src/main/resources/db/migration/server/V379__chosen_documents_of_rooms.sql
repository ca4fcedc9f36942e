alter table room_view drop constraint room_view_kind_check;
alter table room_view add constraint room_view_kind_check check (kind in ('PAGE', 'FILE', 'FOLDER', 'CHOICE', 'ROOM'));
comment on column room_view.kind is
    'PAGE was looked at; a FILE was taken alone, with its FOLDER, with a CHOICE of several, or with the whole ROOM';
