-- A held submission goes by itself then; null: only a person lets it go. Its next_attempt_at is when somebody should have looked at it.
alter table submission add column goes_at bigint;
