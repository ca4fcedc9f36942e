alter table application add column form text;
comment on column application.form is 'fingerprint of the form that was answered; null before it is handed in, and where it was not noted yet';
