package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A fault that nobody foresaw does not end the rounds that erase what is old: it is said, and the next round comes. */
class RoundsGoOnTest {

    @TempDir
    Path directory;

    /** A fault as good as any. */
    private final TestClock clock = new TestClock() {
        @Override
        public Instant instant() {
            throw new IllegalStateException("nobody knows the time");
        }
    };

    @Test
    void neitherJanitorNorSweeperEnds() throws Exception {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("deskbell.db"));
        try (var log = new LogCapture("org.deskbell.outbox");
                var room = new Room(source, new Desk("sandbox"), clock)) {
            room.janitor.round();
            room.sweeper().round();
            assertThat(log.text()).contains("Could not erase what is old enough", "Could not erase the files that are due");
        }
    }
}
