package org.deskbell.outbox;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Operators' work on a real PostgreSQL server. */
class PostgresCaseworkTest extends CaseworkContract {

    @RegisterExtension
    final PostgresDatabase database = new PostgresDatabase();

    @Override
    DataSource source() {
        return database.source();
    }
}
