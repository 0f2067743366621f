-- How many messages one rendered page has sent is counted by the stamp itself: a range of identities would follow the server's
-- collation, which differs from place to place.
alter table submission add column stamp text;

-- a dot and 43 characters of digest follow it
update submission set stamp = substr(identity, 1, length(identity) - 44);

create index submission_stamp on submission (stamp);
