package org.deskbell.outbox;

/** The pause and test tickets on SQLite, with the settings that the product uses. */
class SqliteDeskworkTest extends DeskworkContract implements OnSqlite {}
