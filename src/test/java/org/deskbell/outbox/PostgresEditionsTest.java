package org.deskbell.outbox;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Published forms on a real PostgreSQL server. */
class PostgresEditionsTest extends EditionsContract {

    @RegisterExtension
    final PostgresDatabase database = new PostgresDatabase();

    @Override
    DataSource source() {
        return database.source();
    }
}
