package org.deskbell.outbox;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

/** What is held on a real PostgreSQL server. */
class PostgresHeldTest extends HeldContract {

    @RegisterExtension
    final PostgresDatabase database = new PostgresDatabase();

    @Override
    DataSource source() {
        return database.source();
    }
}
