package org.deskbell.outbox;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;

/** On a real PostgreSQL server. */
interface OnPostgres extends OnDatabase {

    /** Where none starts all is skipped, before there is anything to close. */
    @BeforeAll
    static void start() {
        PostgresServer.get();
    }

    @Override
    default TestDatabase open(Path directory) {
        return new PostgresDatabase();
    }
}
