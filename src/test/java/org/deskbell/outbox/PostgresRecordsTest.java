package org.deskbell.outbox;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Finding, changing and erasing on a real PostgreSQL server. */
class PostgresRecordsTest extends RecordsContract {

    @RegisterExtension
    final PostgresDatabase database = new PostgresDatabase();

    @Override
    DataSource source() {
        return database.source();
    }
}
