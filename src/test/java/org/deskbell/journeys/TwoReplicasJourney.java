package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.deskbell.outbox.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share one PostgreSQL database: each takes messages, a receipt is good at both, and each message is sent once. */
@Tag("jar")
class TwoReplicasJourney {

    private static final int MESSAGES = 12;

    @TempDir
    Path directory;

    @Test
    void bothDeliverAndEachMessageOnce() throws Exception {
        var database = PostgresServer.get().newDatabase();
        var first = Files.createDirectory(directory.resolve("first"));
        var second = Files.createDirectory(directory.resolve("second"));
        try (var desk = new DeskStub()) {
            var settings = settings(desk, database);
            // the first answers send every message back to the shared table, where both replicas look for it
            for (int i = 0; i < MESSAGES; i++) {
                desk.then(DeskAct.answer(503, "text/html", "<h1>Down</h1>"));
            }
            // slow enough that two hands cannot take everything before the other replica has looked
            for (int i = 0; i < MESSAGES; i++) {
                desk.then(DeskAct.ticketAfter(500, "T" + i));
            }
            try (var one = Application.start(first, settings); var other = Application.start(second, settings)) {
                var receipts = new ArrayList<String>();
                for (int i = 0; i < MESSAGES; i++) {
                    receipts.add((i % 2 == 0 ? one : other).send("message " + i));
                }
                var tickets = new HashSet<String>();
                for (int i = 0; i < MESSAGES; i++) {
                    tickets.add(ticketOn(i % 2 == 0 ? other : one, receipts.get(i)));
                }
                assertThat(tickets).hasSize(MESSAGES);
                assertThat(desk.requests()).hasSize(2 * MESSAGES);
            }
            for (var log : List.of(first, second)) {
                assertThat(Files.readString(log.resolve("log"))).contains(" is ticket T").doesNotContain("CANARY");
            }
        }
    }

    private static Map<String, String> settings(DeskStub desk, String database) {
        return new HashMap<>(Map.of("DESKBELL_HELP_DESK_URL", desk.url().toString(),
                "DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "desk@kestrel.example",
                "DESKBELL_HELP_DESK_TOKEN", "not-a-real-token",
                "DESKBELL_SHIELD_SECRET", "only-for-tests-0123456789-0123456789",
                "DESKBELL_INTAKE_PATIENCE", "1s",
                "DESKBELL_OUTBOX_SCHEDULE", "0s,3s",
                "DESKBELL_OUTBOX_COURIERS", "2",
                "DATABASE_URL", database));
    }

    /** The ticket id on this receipt, which updates itself sooner or later. */
    private static String ticketOn(Application application, String receipt) throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var page = application.get(receipt).body();
        while (!page.contains("We’ve got your request") && System.nanoTime() < patience) {
            page = application.get(receipt).body();
        }
        assertThat(page).contains("We’ve got your request");
        return page.replaceFirst("(?s).*<bdi id=\"number\"[^>]*>([^<]+)</bdi>.*", "$1");
    }
}
