package org.deskbell.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on SQLite, with the settings that the product uses. */
class SqliteAttachmentsTest extends FileErasureContract implements OnSqlite {

    private static final String CANARY = "a canary that sings ";

    private Connection pooled;

    @Test
    void whatIsErasedIsGoneFromTheDisk() throws Exception {
        var file = new SqliteDatabase(directory);
        var promise = Room.promise("stamp", "hello", List.of(store(CANARY.repeat(50_000).getBytes(US_ASCII))));
        room.deliver(promise);
        var left = store(CANARY.getBytes(US_ASCII));
        assertThat(file.holds(CANARY)).isTrue();
        room.attachments.discard(left);
        room.records().erase(promise.reference(), 1, "asked for", "ann");
        assertThat(file.holds(CANARY)).isFalse();

        var unsent = store(CANARY.getBytes(US_ASCII));
        assertThat(file.holds(CANARY)).isTrue();
        clock.advance(Limits.WAIT);
        room.sweeper().round();
        assertThat(room.attachments.find(unsent)).isEmpty();
        assertThat(file.holds(CANARY)).isFalse();
    }

    @Test
    void theLogOfTheDatabaseStaysShorterThanAFile() throws Exception {
        var id = store(bytes(40_000_000));
        room.checkpoint.round();
        room.attachments.discard(id);
        assertThat(pieces()).isZero();
        assertThat(Files.size(directory.resolve("deskbell.db-wal"))).isBetween(1L, 10_000_000L);
    }

    /** SQLite takes its log away with the last connection, and a pool keeps some. */
    @BeforeEach
    void keepTheLog() throws SQLException {
        pooled = source().getConnection();
    }

    @AfterEach
    void letItGo() throws SQLException {
        pooled.close();
    }
}
