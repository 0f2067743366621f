package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody pulls the plug. Whoever held a receipt gets a ticket after the next start, and what is sent a second time says so. */
@Tag("jar")
class KilledAndRestartedJourney {

    @TempDir
    Path directory;

    @Test
    void whatWasPromisedBecomesATicketAfterTheRestart() throws Exception {
        var down = DeskAct.answer(503, "text/html", "<h1>Down</h1>");
        try (var desk = new DeskStub().then(down, down, down)) {
            List<String> receipts;
            try (var application = Application.start(directory, settings(desk))) {
                receipts = List.of(application.send("one"), application.send("two"), application.send("three"));
                assertThat(application.get(receipts.get(0)).body()).contains("Your request is safe with us");
                application.kill();
            }
            assertThat(desk.requests()).hasSize(3);

            desk.then(DeskAct.ticket("00701"), DeskAct.ticket("00702"), DeskAct.ticket("00703"));
            try (var application = Application.start(directory, settings(desk))) {
                var tickets = new HashSet<String>();
                for (var receipt : receipts) {
                    tickets.add(ticketOn(application, receipt));
                }
                assertThat(tickets).containsExactlyInAnyOrder("00701", "00702", "00703");
                assertThat(desk.requests()).hasSize(6);
            }
        }
    }

    @Test
    void whatWasOnTheWireIsSentOnceMoreAndSaysSo() throws Exception {
        try (var desk = new DeskStub().then(DeskAct.hang())) {
            String receipt;
            try (var application = Application.start(directory, settings(desk))) {
                receipt = application.send("on the wire");
                application.kill();
            }
            assertThat(desk.requests()).hasSize(1).noneMatch(sent -> sent.contains("may already have been received"));

            desk.then(DeskAct.ticket("00702"));
            try (var application = Application.start(directory, settings(desk))) {
                assertThat(ticketOn(application, receipt)).isEqualTo("00702");
                assertThat(desk.requests()).hasSize(2);
                assertThat(desk.requests().get(1)).contains("may already have been received");
            }
        }
    }

    @Test
    void whoeverIsStoppedWaitsForWhatIsOnTheWire() throws Exception {
        DeskAct slow = exchange -> {
            exchange.read();
            exchange.wait(2000);
            exchange.write(DeskAct.head(200, "application/json", 43) + "{\"status\":\"success\",\"ticket_id\":\"00701\"}  ");
        };
        try (var desk = new DeskStub().then(slow)) {
            String receipt;
            try (var application = Application.start(directory, settings(desk))) {
                receipt = application.send("slowly");
                application.stop();
            }
            try (var application = Application.start(directory, settings(desk))) {
                assertThat(application.get(receipt).body()).contains("We’ve got your request").contains("00701");
                assertThat(desk.requests()).hasSize(1);
            }
        }
    }

    static Map<String, String> settings(DeskStub desk) {
        return Map.of("DESKBELL_HELP_DESK_URL", desk.url().toString(),
                "DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "desk@kestrel.example",
                "DESKBELL_HELP_DESK_TOKEN", "not-a-real-token",
                "DESKBELL_INTAKE_PATIENCE", "1s",
                "DESKBELL_OUTBOX_SCHEDULE", "0s,4s",
                "DESKBELL_OUTBOX_LEASE", "35s",
                "DESKBELL_OUTBOX_QUIET", "1s",
                "DESKBELL_HELP_DESK_CONNECT_TIMEOUT", "1s",
                "DESKBELL_HELP_DESK_ANSWER_TIMEOUT", "3s");
    }

    /** The ticket id on this receipt, which updates itself sooner or later. */
    static String ticketOn(Application application, String receipt) throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var page = application.get(receipt).body();
        while (!page.contains("We’ve got your request") && System.nanoTime() < patience) {
            page = application.get(receipt).body();
        }
        assertThat(page).contains("We’ve got your request");
        return page.replaceFirst("(?s).*<bdi id=\"number\"[^>]*>([^<]+)</bdi>.*", "$1");
    }
}
