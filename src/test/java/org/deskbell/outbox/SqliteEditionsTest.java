package org.deskbell.outbox;

/** Published forms on SQLite, with the settings that the product uses. */
class SqliteEditionsTest extends EditionsContract implements OnSqlite {}
