create table call_form (
    call        uuid  not null,
    fingerprint text  not null,
    form        jsonb not null,
    primary key (call, fingerprint)
);
comment on table call_form is 'every form that a published call has had: what was handed in is shown by the one it was written for';
insert into call_form (call, fingerprint, form) select id, form_fingerprint, form from call where opened_at is not null;
