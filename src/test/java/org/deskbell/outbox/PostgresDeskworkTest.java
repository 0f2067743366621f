package org.deskbell.outbox;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The pause and test tickets on a real PostgreSQL server. */
class PostgresDeskworkTest extends DeskworkContract {

    @RegisterExtension
    final PostgresDatabase database = new PostgresDatabase();

    @Override
    DataSource source() {
        return database.source();
    }
}
