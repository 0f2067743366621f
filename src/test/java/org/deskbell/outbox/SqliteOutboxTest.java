package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

/** The outbox on SQLite, with the settings that the product uses. */
class SqliteOutboxTest extends OutboxContract implements OnSqlite {

    @Test
    void whatIsErasedIsGoneFromTheFiles() throws Exception {
        var file = new SqliteDatabase(directory);
        var promise = Room.promise("stamp", "a canary that sings");
        room.deliver(promise);
        assertThat(file.holds("a canary that sings")).isTrue();
        clock.advance(Duration.ofDays(8));
        room.janitor.round();
        assertThat(file.holds("a canary that sings")).isFalse();
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
