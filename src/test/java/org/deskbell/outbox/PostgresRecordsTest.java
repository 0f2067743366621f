package org.deskbell.outbox;

/** Finding, changing and erasing on a real PostgreSQL server. */
class PostgresRecordsTest extends RecordsContract implements OnPostgres {}
