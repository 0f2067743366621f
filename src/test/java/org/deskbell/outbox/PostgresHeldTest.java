package org.deskbell.outbox;

/** What is held on a real PostgreSQL server. */
class PostgresHeldTest extends HeldContract implements OnPostgres {}
