-- What was never tried goes before a backlog, and must be found in one of any length.
create index submission_fresh on submission (desk, next_attempt_at) where status = 'WAITING' and attempts = 0;
