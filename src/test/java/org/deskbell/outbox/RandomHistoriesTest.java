package org.deskbell.outbox;

import java.nio.file.Path;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.deskbell.outbox.FickleDesk.SenderDied;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random lives of an outbox, each told by a seed: whatever happens in whatever order, no promise is broken. */
class RandomHistoriesTest {

    private static final int STEPS = 60;

    @TempDir
    Path directory;

    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void expectSendersToDie() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (!(thrown instanceof SenderDied)) {
                thrown.printStackTrace();
            }
        });
    }

    @AfterEach
    void restore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void inAFile() throws Exception {
        for (long seed = 0; seed < 30; seed++) {
            var file = directory.resolve(seed + ".db");
            live(seed, () -> SqliteDatabase.source(file));
        }
    }

    @Test
    void onAServer() throws Exception {
        for (long seed = 0; seed < 15; seed++) {
            try (var database = new PostgresDatabase()) {
                live(seed, database::source);
            }
        }
    }

    private static void live(long seed, Supplier<DataSource> source) throws Exception {
        try (var history = new History(source, seed)) {
            try {
                history.unfold(STEPS);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + "\n" + history, e);
            }
        }
    }
}
