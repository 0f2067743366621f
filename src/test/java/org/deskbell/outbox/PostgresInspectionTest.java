package org.deskbell.outbox;

/** Files before a real virus scanner, on a real PostgreSQL server. */
class PostgresInspectionTest extends InspectionContract implements OnPostgres {}
