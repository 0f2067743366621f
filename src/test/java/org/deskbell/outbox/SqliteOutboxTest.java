package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The outbox on SQLite, with the settings that the product uses. */
class SqliteOutboxTest extends OutboxContract {

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

    @Test
    void whatIsErasedIsGoneFromTheFiles() throws Exception {
        var promise = Room.promise("stamp", "a canary that sings");
        room.deliver(promise);
        assertThat(onDisk("a canary that sings")).isTrue();
        clock.advance(Duration.ofDays(8));
        room.janitor.round();
        assertThat(onDisk("a canary that sings")).isFalse();
    }

    private boolean onDisk(String text) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aRoundForNothingWritesNothing() {
        room.deliver(Room.promise("stamp", "hello"));
        long before = room.database.writer.commits.get();
        room.round();
        assertThat(room.database.writer.commits).hasValue(before);
    }

    @Test
    void everyCommitIsOnTheDiskBeforeItReturns() throws SQLException {
        try (var connection = source().getConnection(); var statement = connection.createStatement()) {
            try (var mode = statement.executeQuery("pragma journal_mode")) {
                assertThat(mode.getString(1)).isEqualTo("wal");
            }
            try (var synchronous = statement.executeQuery("pragma synchronous")) {
                assertThat(synchronous.getInt(1)).as("FULL").isEqualTo(2);
            }
        }
    }
}
