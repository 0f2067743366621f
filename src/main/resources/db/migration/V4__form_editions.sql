-- One row is one form as somebody published it in the console. Rows are only ever added; the last one of a form counts.
create table form_edition (
  form         text    not null,
  number       integer not null, -- 1, 2, …; whoever publishes names the last one seen, so of two at once one is told
  yaml         text,             -- null: from here on the form's file counts
  who          text    not null,
  note         text    not null, -- why; may be empty
  published_at bigint  not null, -- milliseconds since 1970, UTC
  primary key (form, number)
);
