package org.deskbell.outbox;

import java.nio.file.Path;

/** On a real PostgreSQL server. */
interface OnPostgres extends OnDatabase {

    @Override
    default TestDatabase open(Path directory) {
        return new PostgresDatabase();
    }
}
