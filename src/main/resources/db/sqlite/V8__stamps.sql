-- How many messages a stamp has sent is counted along the index of identities, which begin with it. A server compares texts by the rules of a
-- language, and keeps its index of stamps.
drop index submission_stamp;
