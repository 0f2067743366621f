package org.deskbell.outbox;

/** Operators' work on SQLite, with the settings that the product uses. */
class SqliteCaseworkTest extends CaseworkContract implements OnSqlite {}
