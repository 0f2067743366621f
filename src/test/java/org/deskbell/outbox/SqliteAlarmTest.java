package org.deskbell.outbox;

/** Alarms on SQLite, with the settings that the product uses. */
class SqliteAlarmTest extends AlarmContract implements OnSqlite {}
