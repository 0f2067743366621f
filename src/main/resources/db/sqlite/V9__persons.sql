-- An index of persons of its own is the dearest of all, because each person stands somewhere else in it. Along the times, where a row is written
-- beside the last one, they are read through instead. A server keeps its index of persons.
drop index submission_person;
drop index submission_time;
create index submission_time on submission (accepted_at, reference, person);
