package org.deskbell.outbox;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Alarms on a real PostgreSQL server. */
class PostgresAlarmTest extends AlarmContract {

    @RegisterExtension
    final PostgresDatabase database = new PostgresDatabase();

    @Override
    DataSource source() {
        return database.source();
    }

    @Override
    void breakIt() {
        database.breakIt();
    }
}
