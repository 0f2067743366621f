package org.deskbell.outbox;

/** Alarms on a real PostgreSQL server. */
class PostgresAlarmTest extends AlarmContract implements OnPostgres {}
