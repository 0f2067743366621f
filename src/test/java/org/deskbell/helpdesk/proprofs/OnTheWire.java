package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.helpdesk.DeskAct.ticket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** One client, one desk of bare sockets, and the rule that nothing is ever sent twice. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
abstract class OnTheWire {

    static final Duration SHORT = Duration.ofMillis(500);
    static final Duration LONG = Duration.ofSeconds(10);
    static final NewTicket MINIMAL = new NewTicket(null, "CANARY@example.com", null, "CANARY", null, null, null, null,
            null);

    @Inject
    ProProfsDesks desks;

    DeskStub stub;
    HelpDesk desk;

    @BeforeEach
    void open() {
        stub = new DeskStub();
        desk = open(stub.url());
    }

    @AfterEach
    void close() throws IOException {
        stub.close();
    }

    HelpDesk open(URI url) {
        return open(url, LONG, LONG);
    }

    HelpDesk open(URI url, Duration connectTimeout, Duration answerTimeout) {
        return desks.open("proprofs", new Account(url, "CANARY-desk@example.com", "CANARY-token"), connectTimeout,
                answerTimeout);
    }

    /** One ticket to a desk that acts like this; it must be sent at most once whatever happens. */
    Outcome sent(DeskAct act) {
        return sent(act, desk);
    }

    /** The same with a deadline that is soon over. */
    Outcome sentInHaste(DeskAct act) {
        return sent(act, open(stub.url(), LONG, SHORT));
    }

    private Outcome sent(DeskAct act, HelpDesk desk) {
        stub.reset();
        stub.then(act);
        Outcome outcome = desk.create(MINIMAL);
        assertThat(stub.connections()).isEqualTo(1);
        assertThat(stub.requests()).hasSizeLessThanOrEqualTo(1);
        return outcome;
    }
}
