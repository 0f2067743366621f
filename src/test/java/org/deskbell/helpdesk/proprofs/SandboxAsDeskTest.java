package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.deskbell.helpdesk.sandbox.Sandbox.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What each of the sandbox's manners is to the client that talks to ProProfs too. */
@QuarkusTest
class SandboxAsDeskTest {

    @Inject
    HelpDesk desk;

    @Inject
    Sandbox sandbox;

    @Inject
    ProProfsDesks desks;

    @BeforeEach
    void forget() {
        sandbox.forget();
    }

    @Test
    void isTheDeskInTests() {
        assertThat(desk.name()).isEqualTo("sandbox");
    }

    @Test
    void aFineDeskCountsUpAndShowsWhatItGot() {
        String first = ((Created) desk.create(ticket())).ticketId();
        String second = ((Created) desk.create(ticket())).ticketId();

        assertThat(first).matches("\\d{5}");
        assertThat(Integer.parseInt(second)).isEqualTo(Integer.parseInt(first) + 1);
        assertThat(sandbox.tickets()).extracting(Ticket::id).containsExactly(second, first);
        assertThat(sandbox.tickets().get(0).json()).isEqualTo("{\"account_email\":\"sandbox@deskbell.example\","
                + "\"token\":\"****\",\"email\":\"zoe@example.com\",\"subject\":\"Printer\"}");
    }

    @Test
    void badMannersAreWhatTheySay() {
        assertThat(told(Manners.WRONG_CREDENTIALS)).isInstanceOf(Misconfigured.class);
        assertThat(told(Manners.REFUSED)).isInstanceOf(Refused.class);
        assertThat(told(Manners.ERROR)).extracting("cause").isEqualTo(Cause.UNEXPLAINED);
        assertThat(told(Manners.BUSY)).isEqualTo(new Unavailable("the help desk is busy (HTTP 429)", Duration.ofSeconds(30)));
        for (Manners manners : List.of(Manners.CUT_OFF, Manners.SILENT, Manners.BROKEN, Manners.GARBAGE)) {
            assertThat(told(manners)).as(manners.name()).isInstanceOf(Unknown.class);
        }
        assertThat(sandbox.tickets()).isEmpty();
    }

    @Test
    void aLostAnswerLeavesATicket() {
        assertThat(told(Manners.ANSWER_LOST)).isInstanceOf(Unknown.class);
        assertThat(told(Manners.SLOW)).as("slower than this test's patience").isInstanceOf(Unknown.class);
        assertThat(sandbox.tickets()).hasSize(2);
    }

    @Test
    void onlyItsOwnAccountFilesTickets() {
        Account stranger = new Account(sandbox.account().url(), sandbox.account().email(), "wrong");

        assertThat(desks.open("sandbox", stranger).create(ticket())).isInstanceOf(Misconfigured.class);
        assertThat(sandbox.tickets()).isEmpty();
    }

    @Test
    void emailAndSubjectAreRequired() {
        assertThat(desk.create(new NewTicket(null, null, null, "S", null, null, null, null, null)))
                .extracting("words")
                .isEqualTo("Missing email");
        assertThat(desk.create(new NewTicket(null, "a@example.com", null, " ", null, null, null, null, null)))
                .extracting("words")
                .isEqualTo("Missing subject");
    }

    @Test
    void theAddressIsExact() throws Exception {
        assertThat(status("POST", "/app/api/v1/create/ticket")).isEqualTo(404);
        assertThat(status("POST", "/app/api/v1/Create/ticket/")).isEqualTo(404);
        assertThat(status("GET", "/app/api/v1/create/ticket/")).isEqualTo(405);
        assertThat(status("POST", "/app/api/v1/create/ticket/")).as("not JSON").isEqualTo(400);
    }

    private int status(String method, String path) throws Exception {
        URI uri = sandbox.account().url().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.ofString("[]"))
                        .build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Outcome told(Manners manners) {
        sandbox.behave(manners);
        boolean waits = manners == Manners.SILENT || manners == Manners.SLOW;
        Duration patience = waits ? Duration.ofMillis(500) : Duration.ofSeconds(10);
        return desks.open("sandbox", sandbox.account(), Duration.ofSeconds(10), patience).create(ticket());
    }

    private static NewTicket ticket() {
        return new NewTicket(null, "zoe@example.com", null, "Printer", null, null, null, null, null);
    }
}
