create table document_scan (
    owner    uuid        not null,
    sha256   text        not null,
    clean_at timestamptz not null,
    primary key (owner, sha256)
);
comment on table document_scan is 'documents in which a malware scanner has found nothing; what is not here was never scanned';
