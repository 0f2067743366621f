package org.deskbell.journeys;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;

/**
 * A help desk on a bad day: mostly it makes a ticket, sometimes it puts off, takes its time, or is gone before its answer is. Every
 * ticket that it makes goes into the ledger, whether or not anybody hears of it.
 */
final class MoodyDesk extends DeskStub {

    /** The shortest that goes with the deadlines below. */
    static final Duration LEASE = Duration.ofSeconds(36);

    private static final int SLOW_MILLISECONDS = 1500;

    private final PromiseLedger ledger;
    private final Random random = new Random(42);
    private final AtomicInteger number = new AtomicInteger(700);
    private volatile boolean moody = true;

    MoodyDesk(PromiseLedger ledger) {
        this.ledger = ledger;
    }

    /** For an application that goes to this desk. */
    Map<String, String> settings() {
        return new HashMap<>(Map.of("DESKBELL_HELP_DESK_URL", url().toString(),
                "DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "desk@kestrel.example",
                "DESKBELL_HELP_DESK_TOKEN", "not-a-real-token",
                "DESKBELL_HELP_DESK_CONNECT_TIMEOUT", "2s",
                "DESKBELL_HELP_DESK_ANSWER_TIMEOUT", "3s",
                "DESKBELL_OUTBOX_LEASE", LEASE.toSeconds() + "s",
                "DESKBELL_OUTBOX_QUIET", "2s",
                "DESKBELL_OUTBOX_SCHEDULE", "0s,2s,5s",
                "DESKBELL_OUTBOX_DRAIN", "100",
                "DESKBELL_INTAKE_PATIENCE", "1s"));
    }

    /** From now on every request is a ticket at once. */
    void cheerUp() {
        moody = false;
    }

    @Override
    protected DeskAct next() {
        int dice = moody ? random.nextInt(100) : 99;
        if (dice < 10) {
            return DeskAct.answer(503, "text/html", "<h1>Come back later</h1>");
        }
        if (dice < 11) {
            return DeskAct.resetAtOnce();
        }
        if (dice < 12) {
            return DeskAct.resetAfterReading();
        }
        if (dice < 13) {
            return exchange -> {
                file(exchange);
                exchange.hangUp();
            };
        }
        if (dice < 14) {
            return exchange -> {
                file(exchange);
                exchange.reset();
            };
        }
        int pause = dice < 19 ? 1 + random.nextInt(SLOW_MILLISECONDS) : 0;
        return exchange -> {
            var answer = "{\"status\":\"success\",\"ticket_id\":\"%s\"}".formatted(file(exchange));
            if (pause > 0) {
                exchange.wait(pause);
            }
            exchange.write(DeskAct.head(200, "application/json", answer.length()) + answer);
        };
    }

    private String file(Exchange exchange) throws IOException {
        var request = exchange.read();
        var id = "%05d".formatted(number.getAndIncrement());
        ledger.ticket(request, id);
        return id;
    }

    /** There are too many to keep; the ledger has what matters. */
    @Override
    protected void keep(String request) {}
}
