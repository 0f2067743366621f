package org.deskbell.outbox;

/** Files before a real virus scanner, on SQLite. */
class SqliteInspectionTest extends InspectionContract implements OnSqlite {}
