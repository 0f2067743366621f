package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.helpdesk.DeskAct.answer;
import static org.deskbell.helpdesk.DeskAct.head;
import static org.deskbell.helpdesk.DeskAct.json;
import static org.deskbell.helpdesk.DeskAct.raw;
import static org.deskbell.helpdesk.DeskAct.ticket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.deskbell.helpdesk.DeskStub;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.deskbell.helpdesk.Priority;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What goes over the wire, and what is made of each answer that comes back whole. */
@QuarkusTest
class ProProfsWireTest extends OnTheWire {

    @Test
    void aFullTicketIsSentAsDocumented() {
        stub.then(ticket("00700"));

        Outcome outcome = desk.create(new NewTicket("Zoë \"Z\" <b>", "zoe@example.com", "+1 555", "Printer 🔥",
                "It\nburns", Priority.HIGH, "ST007-007", "IB238-436", List.of(new NewTicket.CustomField("12", "Büro"),
                        new NewTicket.CustomField("13", "a\\b"), new NewTicket.CustomField("14", ""))));

        assertThat(outcome).isEqualTo(new Created("00700"));
        assertThat(stub.requests()).singleElement()
                .asString()
                .endsWith("\r\n\r\n"
                        + "{\"account_email\":\"CANARY-desk@example.com\",\"token\":\"CANARY-token\",\"name\":\"Zoë \\\"Z\\\" <b>\","
                        + "\"email\":\"zoe@example.com\",\"phone\":\"+1 555\",\"subject\":\"Printer 🔥\",\"description\":\"It\\nburns\","
                        + "\"staff\":\"ST007-007\",\"priority\":\"high\",\"inbox\":\"IB238-436\","
                        + "\"custom_fields\":[{\"id\":\"12\",\"value\":\"Büro\"},{\"id\":\"13\",\"value\":\"a\\\\b\"}]}");
    }

    @Test
    void aMinimalTicketLeavesOutWhatNobodySaid() {
        stub.then(ticket("1"));

        desk.create(new NewTicket("", "a@example.com", null, "Half a pair: \ud83d", "", null, null, null, List.of()));

        String[] request = stub.requests().get(0).split("\r\n\r\n");
        assertThat(request[0].toLowerCase()).startsWith("post /app/api/v1/create/ticket/ http/1.1\r\n")
                .contains("\r\naccept: application/json\r\n", "\r\ncontent-type: application/json\r\n")
                .doesNotContain("canary", "accept-encoding", "cookie", "authorization");
        assertThat(request[0]).startsWith("POST /app/api/v1/create/ticket/ HTTP/1.1\r\n");
        assertThat(request[1]).isEqualTo("{\"account_email\":\"CANARY-desk@example.com\",\"token\":\"CANARY-token\","
                + "\"email\":\"a@example.com\",\"subject\":\"Half a pair: ?\"}");
    }

    @Test
    void aBaseAddressMayHaveAPathAndASlash() {
        stub.then(ticket("1"), ticket("2"));

        open(URI.create(stub.url() + "/")).create(MINIMAL);
        open(URI.create(stub.url() + "/base/")).create(MINIMAL);

        assertThat(stub.requests().get(0)).startsWith("POST /app/api/v1/create/ticket/ ");
        assertThat(stub.requests().get(1)).startsWith("POST /base/app/api/v1/create/ticket/ ");
    }

    @Test
    void theBodyIsReadWhateverItsTypeClaims() {
        String success = "{\"status\":\"success\",\"ticket_id\":\"00700\"}";
        for (String type : List.of("text/html", "multipart/form-data; boundary=x", "no type at all;;;=", "application/xml")) {
            assertThat(sent(answer(200, type, success))).isEqualTo(new Created("00700"));
        }
        assertThat(sent(answer(500, "text/html", success))).isEqualTo(new Created("00700"));
        assertThat(sentInHaste(raw("HTTP/1.0 200 OK\r\n\r\n" + success))).as("whole, but its end is never told")
                .isEqualTo(
                        new Created("00700"));
        assertThat(sent(raw("HTTP/1.1 100 Continue\r\n\r\n" + head(200, "text/plain", success.length()) + success)))
                .isEqualTo(new Created("00700"));
    }

    @Test
    void eachRowOfTheTableOverTheWire() {
        assertThat(sent(json("{\"status\":\"success\"}"))).isInstanceOf(Unknown.class)
                .extracting("resendable")
                .isEqualTo(false);
        assertThat(sent(json("{\"status\":\"error\",\"description\":\"Unable to authenticate request using account email and"
                + " token\"}"))).isInstanceOf(Misconfigured.class);
        assertThat(sent(answer(401, "text/html", "<p>"))).isInstanceOf(Misconfigured.class);
        assertThat(sent(json("{\"status\":\"error\",\"description\":\"Invalid email\"}"))).isInstanceOf(Refused.class);
        assertThat(sent(answer(422, "text/html", ""))).isInstanceOf(Refused.class);
        assertThat(sent(json("{\"status\":\"error\",\"description\":\"?\"}"))).extracting("cause").isEqualTo(Cause.UNEXPLAINED);
        assertThat(sent(answer(429, "text/html", "<p>", "Retry-After: 30"))).extracting("retryAfter")
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(sent(answer(503, "text/html", "<p>", "Retry-After: Wed, 04 Mar 2093 05:06:06 GMT"))).extracting("retryAfter")
                .isEqualTo(Duration.ofHours(1));
        assertThat(sent(answer(404, "text/html", "<p>"))).isInstanceOf(Misconfigured.class);
        assertThat(sent(answer(403, "text/html", "<p>"))).extracting("cause").isEqualTo(Cause.FORBIDDEN);
        assertThat(sent(answer(418, "text/html", "<p>"))).isInstanceOf(Refused.class);
        for (int status : new int[]{200, 408, 500, 502}) {
            assertThat(sent(answer(status, "text/html", "<p>"))).isInstanceOf(Unknown.class);
        }
        assertThat(sent(raw("HTTP/1.1 204 No Content\r\n\r\n"))).isInstanceOf(Unknown.class);
    }

    @Test
    void noRedirectIsFollowed() {
        try (DeskStub elsewhere = new DeskStub()) {
            for (int status : new int[]{301, 302, 303, 307, 308}) {
                assertThat(sent(answer(status, "text/html", "", "Location: " + elsewhere.url())))
                        .isInstanceOf(Misconfigured.class);
            }
            assertThat(elsewhere.connections()).isZero();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
