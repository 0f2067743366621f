package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.deskbell.outbox.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed again and again while visitors come and the help desk has moods. Nothing is lost, nothing is doubled in
 * silence. Three faults that such a loop has to find are planted, one at a time, and it finds each.
 */
@Tag("jar")
class RandomKillsJourney {

    private static final int KILLS = 4;
    private static final int PER_SECOND = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration IMPATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final Random random = new Random(42);
    private final PromiseLedger ledger = new PromiseLedger();
    private Duration patience = PATIENCE;
    private final AtomicReference<Application> application = new AtomicReference<>();

    @Test
    void everyReceiptIsKeptByAFile() throws Exception {
        var balance = balance(Map.of(), false);
        assertThat(balance.isGood()).as(balance.toString()).isTrue();
    }

    @Test
    void everyReceiptIsKeptByAServer() throws Exception {
        var server = PostgresServer.get();
        var url = server.newDatabase();
        var balance = balance(
                Map.of("DATABASE_URL", url, "DESKBELL_SHIELD_SECRET", "only-for-tests-0123456789-0123456789"),
                () -> server.connect(url), false);
        assertThat(balance.isGood()).as(balance.toString()).isTrue();
    }

    @Test
    void whoeverAcknowledgesBeforeTheCommitLosesSome() throws Exception {
        assertThat(balance(Map.of(), true).lost).isNotEmpty();
    }

    @Test
    void whoeverSendsAgainBlindlyIsFoundOut() throws Exception {
        var blindly = Fuse.fault("org.deskbell.outbox.Mark", "on", "$1.parcel()");
        assertThat(balance(blindly.settings(directory), false).unmarked).isNotEmpty();
    }

    @Test
    void whoeverNeverSendsIsFoundOut() throws Exception {
        var never = Fuse.fault("org.deskbell.outbox.Courier", "deliver", "$1");
        patience = IMPATIENCE;
        assertThat(balance(never.settings(directory), false).underWay).isNotEmpty();
    }

    private Balance balance(Map<String, String> settings, boolean gullible) throws Exception {
        return balance(settings, () -> DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/deskbell.db")),
                gullible);
    }

    private Balance balance(Map<String, String> more, Door door, boolean gullible) throws Exception {
        try (var desk = new MoodyDesk(ledger)) {
            var settings = settings(desk, more);
            application.set(Application.start(directory, settings));
            try (var crowd = Crowd.comes(ledger, PER_SECOND, List.of(application::get))) {
                if (gullible) {
                    crowd.believeAnything();
                }
                for (int i = 0; i < KILLS; i++) {
                    ledger.awaitPromises(1 + random.nextInt(2 * PER_SECOND), PATIENCE);
                    application.get().kill();
                    application.set(Application.start(directory, settings));
                }
                ledger.awaitPromises(PER_SECOND, PATIENCE);
                crowd.ebb();
            }
            desk.cheerUp();
            application.get().stop();
            letLeasesRunOut(door);
            application.set(Application.start(directory, settings));
            return drained(door);
        } finally {
            Optional.ofNullable(application.get()).ifPresent(Application::close);
        }
    }

    /** When nothing is under way any more, or nothing moves. */
    private Balance drained(Door door) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        try (var connection = door.open()) {
            var balance = ledger.drained(connection, patience);
            System.out.println(balance);
            return balance;
        }
    }

    /** As if half a minute had passed. */
    private static void letLeasesRunOut(Door door) throws SQLException {
        try (var connection = door.open(); var statement = connection.createStatement()) {
            statement.execute("update submission set next_attempt_at = 0 where status in ('WAITING', 'IN_DOUBT')");
        }
    }

    private static Map<String, String> settings(MoodyDesk desk, Map<String, String> more) {
        var settings = desk.settings();
        settings.put("DESKBELL_OUTBOX_QUIET", "1s");
        settings.put("DESKBELL_OUTBOX_SCHEDULE", "0s,1s,2s");
        settings.put("DESKBELL_OUTBOX_DRAIN", "200");
        settings.putAll(more);
        return settings;
    }

    /** A way into the database. */
    private interface Door {
        Connection open() throws SQLException;
    }
}
