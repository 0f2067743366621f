package org.deskbell.outbox;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Alarms on SQLite, with the settings that the product uses. */
class SqliteAlarmTest extends AlarmContract {

    @TempDir
    Path directory;

    @Override
    DataSource source() {
        var source = new SQLiteDataSource();
        source.setUrl(DatabaseUrl.keys("jdbc:sqlite:" + directory.resolve("deskbell.db"))
                .get("quarkus.datasource.sqlite.jdbc.url"));
        return source;
    }

    @Override
    void breakIt() throws Exception {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.write(file, new byte[4096]);
            }
        }
    }
}
