package org.deskbell.outbox;

/** Operators' work on a real PostgreSQL server. */
class PostgresCaseworkTest extends CaseworkContract implements OnPostgres {}
