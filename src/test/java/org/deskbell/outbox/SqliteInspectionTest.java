package org.deskbell.outbox;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Files before a real virus scanner, on SQLite. */
class SqliteInspectionTest extends InspectionContract {

    @TempDir
    Path directory;

    @Override
    DataSource source() {
        var source = new SQLiteDataSource();
        source.setUrl(DatabaseUrl.keys("jdbc:sqlite:" + directory.resolve("deskbell.db"))
                .get("quarkus.datasource.sqlite.jdbc.url"));
        return source;
    }
}
