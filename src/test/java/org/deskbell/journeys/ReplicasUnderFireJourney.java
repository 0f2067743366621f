package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.deskbell.outbox.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas on one PostgreSQL under a steady load: one is killed, one is frozen until its claims are no longer its own, the
 * database crashes, and the help desk has moods. Every receipt is kept, and what arrives twice says so.
 */
@Tag("replicas")
class ReplicasUnderFireJourney {

    private static final int PER_SECOND = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final PostgresServer server = PostgresServer.get();
    private final String database = server.newDatabase();
    private final PromiseLedger ledger = new PromiseLedger();
    private final AtomicReference<Application> one = new AtomicReference<>();
    private final AtomicReference<Application> other = new AtomicReference<>();
    private int starts;

    @Test
    void everyReceiptIsKept() throws Exception {
        try (var desk = new MoodyDesk(ledger)) {
            start(one, desk);
            start(other, desk);
            try (var crowd = Crowd.comes(ledger, PER_SECOND, List.of(one::get, other::get))) {
                say("both are up");
                ledger.awaitPromises(10 * PER_SECOND, PATIENCE);

                one.get().kill();
                say("one was killed");
                ledger.awaitPromises(3 * PER_SECOND, PATIENCE);
                start(one, desk);
                say("and started again");
                ledger.awaitPromises(5 * PER_SECOND, PATIENCE);

                other.get().freeze();
                say("the other was frozen");
                int before = ledger.promises();
                Thread.sleep(MoodyDesk.LEASE.plusSeconds(5).toMillis()); // a lease is nothing but time
                assertThat(ledger.promises()).isGreaterThan(before + 5 * PER_SECOND);
                other.get().thaw();
                say("and thawed, after its lease");
                ledger.awaitPromises(5 * PER_SECOND, PATIENCE);

                server.stop();
                say("the database crashed");
                Thread.sleep(2000); // long enough for visitors to notice
                server.begin();
                say("and is back");
                ledger.awaitPromises(10 * PER_SECOND, PATIENCE);

                server.stop();
                other.get().kill();
                say("the database crashed, and the other was killed");
                server.begin();
                start(other, desk);
                say("both are back");
                ledger.awaitPromises(10 * PER_SECOND, PATIENCE);

                crowd.ebb();
                say(crowd.toString());
            }
            desk.cheerUp();
            try (var connection = server.connect(database)) {
                ledger.drained(connection, Duration.ofMinutes(6)).show();
            }
        } finally {
            one.get().close();
            other.get().close();
        }
    }

    private void start(AtomicReference<Application> replica, MoodyDesk desk) throws Exception {
        var home = Files.createDirectory(directory.resolve("start-" + ++starts));
        var settings = desk.settings();
        settings.put("DATABASE_URL", database);
        settings.put("DESKBELL_SHIELD_SECRET", "only-for-tests-0123456789-0123456789");
        replica.set(Application.start(home, settings));
    }

    private void say(String what) {
        System.out.println(what + "; " + ledger.promises() + " promised so far");
    }
}
