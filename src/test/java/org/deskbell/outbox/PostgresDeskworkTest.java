package org.deskbell.outbox;

/** The pause and test tickets on a real PostgreSQL server. */
class PostgresDeskworkTest extends DeskworkContract implements OnPostgres {}
