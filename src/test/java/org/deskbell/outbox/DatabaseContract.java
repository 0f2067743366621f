package org.deskbell.outbox;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do; each has a test that says {@link OnSqlite} or {@link OnPostgres}. */
abstract class DatabaseContract implements OnDatabase {

    @TempDir
    Path directory;

    private TestDatabase database;

    @BeforeEach
    void openDatabase() {
        database = open(directory);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    TestDatabase database() {
        return database;
    }

    /** The same database at every call. */
    DataSource source() {
        return database.source();
    }

    /** Past the product, as a person with SQL would. */
    void execute(String sql) throws SQLException {
        try (var connection = source().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
