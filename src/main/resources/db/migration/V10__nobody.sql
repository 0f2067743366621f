-- Whose person nobody has worked out yet: only rows of an earlier version, so that a start finds at once that there are none.
create index submission_nobody on submission (reference) where person is null and parcel is not null;
