package org.deskbell.outbox;

/** Finding, changing and erasing on SQLite, with the settings that the product uses. */
class SqliteRecordsTest extends RecordsContract implements OnSqlite {}
