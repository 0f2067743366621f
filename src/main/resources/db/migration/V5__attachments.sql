-- One row is one file that a visitor gives with a message. It is bound to its submission by the transaction that writes the submission;
-- from the moment that it is GONE nobody reads it, its pieces are taken away, and the row only counts against its sender for a while.
create table attachment (
  id         text    not null primary key, -- unguessable
  state      text    not null,             -- OPEN: arrives; WHOLE: waits to be sent; SENT; GONE
  form       text    not null,
  sender     text,                         -- keyed hash of where it comes from; null: not known, or long enough ago
  bytes      bigint  not null,             -- that it counts for: what was reserved for it, or its size, and never less than a few pages
  name       text,                         -- cleaned; null until it is whole and once it is GONE, as the next three
  type       text,                         -- by its content
  size       bigint,
  digest     text,                         -- SHA-256 in hex
  verdict    text,                         -- CLEAN, UNCHECKED, INFECTED, UNSCANNABLE
  what       text,                         -- what the scanner said of it
  scan_at    bigint,                       -- when it is to be scanned; null: not, or not again
  reference  text,                         -- the submission that it was sent with
  nth        integer,                      -- its place in that
  opened_at  bigint  not null,             -- when it began to arrive
  touched_at bigint  not null              -- when a visitor last had it on a page
);

create index attachment_state on attachment (state, touched_at, bytes);
create index attachment_sender on attachment (sender, opened_at, bytes) where sender is not null;
create index attachment_reference on attachment (reference, nth) where reference is not null;
create index attachment_scan on attachment (scan_at) where scan_at is not null;

-- One row is a piece of such a file, so that none is ever whole in memory. SQLite takes bytes as they are, whatever it makes of the type.
create table attachment_piece (
  file   text    not null,
  number integer not null, -- 0, 1, …
  bytes  bytea   not null,
  primary key (file, number)
);
