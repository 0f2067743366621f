-- What operators look for, and what they did to what a visitor sent. All three go when the answers are erased.
alter table submission add column person text;   -- whose it is: keyed hash of the e-mail address; null: nobody has worked it out yet
alter table submission add column sought text;   -- the subject in small letters
alter table submission add column original text; -- JSON: the parcel as the visitor sent it, once an operator has changed it

create index submission_time on submission (accepted_at, reference);
create index submission_person on submission (person) where person is not null;
create index submission_ticket on submission (ticket_id) where ticket_id is not null;

-- A person's own pause, which no outcome ends, and what people did to the desk: lines like a submission's history.
alter table desk add column stopped_at bigint;
alter table desk add column stopped_by text;
alter table desk add column stop_reason text;
alter table desk add column acts text not null default '';

-- One row is one log-in to the console.
create table login (
  token   text   not null primary key, -- SHA-256 of what the browser's cookie holds
  name    text   not null,
  line    text   not null,             -- digest of the user's line in the users file, as it was then
  ends_at bigint not null
);
