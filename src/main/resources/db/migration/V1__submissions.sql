-- One row is one submission: what a visitor was promised. The row carries its own parcel, so that no later change of a form
-- can touch what is in flight. Times are milliseconds since 1970, UTC.
create table submission (
  reference         text    not null primary key, -- what people read aloud: 7Q4M-K2XD
  address           text    not null unique,      -- the unguessable part of the receipt's URL
  identity          text    not null unique,      -- nonce of the stamp, a dot, digest of the answers
  stamp             text    not null,             -- nonce of the page; how many messages it has sent is counted by it
  form              text    not null,
  form_version      text    not null,
  language          text    not null,             -- that the visitor read
  desk              text    not null,             -- the help desk that it is for: proprofs or sandbox
  status            text    not null,             -- HELD, WAITING, IN_DOUBT, DELIVERED, STUCK, CLOSED
  parcel            text,                         -- JSON: the ticket to ask for
  copy              text,                         -- JSON: what the receipt shows of the answers
  ticket_id         text,                         -- exactly as the help desk gave it
  reason            text,                         -- the last outcome in a few words, for operators
  words             text,                         -- what the help desk said, for operators only
  attempts          integer not null,             -- sends begun
  answers           integer not null,             -- definite outcomes
  doubts            integer not null,             -- outcomes recorded as unknown
  waits             integer not null default 0,   -- times that it was put off; the schedule goes by it
  unexplained       integer not null default 0,   -- times that the help desk said "error" and nothing else
  unexplained_since bigint,
  history           text    not null default '',  -- append-only lines: time, what happened, who, how long, why
  accepted_at       bigint  not null,
  next_attempt_at   bigint  not null,             -- due then; while somebody holds it, the end of the lease
  settled_at        bigint,                       -- delivered, closed, or put before a person
  alarmed_at        bigint                        -- which putting before a person operators were told of: its settled_at
);

create index submission_due on submission (desk, next_attempt_at) where status in ('WAITING', 'IN_DOUBT');
create index submission_stamp on submission (stamp);
create index submission_undelivered on submission (status, accepted_at) where status <> 'DELIVERED';

-- One row is one help desk as all replicas see it: whether it is worth sending, and when to try again.
create table desk (
  name            text    not null primary key,
  failures        integer not null, -- connections that failed in a row
  doubts          integer not null, -- answers lost in a row
  open_for        bigint,           -- the breaker is open, for this long at a time
  paused_since    bigint,           -- nothing is sent until somebody has mended the settings
  pause_reason    text    ,
  forbidden_by    text,           -- the submission that met a 403; a second one pauses the desk
  untrusted_since bigint,           -- its certificate is not to be trusted
  next_probe_at   bigint            -- when one submission may try again
);

-- One row is one kind of alarm as all replicas see it: whether it stands, what was said last, and whether it was told.
create table alarm (
  kind        text   not null primary key,
  since       bigint not null,  -- when what is wrong began
  raised_at   bigint not null,  -- when operators were last told that it is wrong
  over_at     bigint,           -- null: it stands
  sentence    text   not null,
  submissions text   not null,  -- lines: reference, why
  taken_at    bigint not null,  -- when a replica took it upon itself to tell
  told_at     bigint            -- null: nobody has told it to the end
);
