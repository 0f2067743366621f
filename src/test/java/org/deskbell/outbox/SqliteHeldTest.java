package org.deskbell.outbox;

/** What is held on SQLite, with the settings that the product uses. */
class SqliteHeldTest extends HeldContract implements OnSqlite {}
