-- What is old enough to lose its answers, and then to go, is found however much else there is. Each settled row is in one of the first two.
create index submission_answered on submission (settled_at) where status in ('DELIVERED', 'CLOSED') and parcel is not null;
create index submission_erased on submission (settled_at) where status in ('DELIVERED', 'CLOSED') and parcel is null;
-- Those that keep whose they are for the sake of their files.
create index submission_kept on submission (person) where person is not null and parcel is null;
