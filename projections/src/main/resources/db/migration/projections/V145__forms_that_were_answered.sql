alter table round_application add column form text;
comment on column round_application.form is 'fingerprint of the form that was answered; null where it was not noted yet';
