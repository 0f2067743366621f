package org.deskbell.outbox;

/** Published forms on a real PostgreSQL server. */
class PostgresEditionsTest extends EditionsContract implements OnPostgres {}
