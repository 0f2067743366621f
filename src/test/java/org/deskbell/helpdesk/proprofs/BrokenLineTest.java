package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.helpdesk.DeskAct.answer;
import static org.deskbell.helpdesk.DeskAct.breakOff;
import static org.deskbell.helpdesk.DeskAct.drip;
import static org.deskbell.helpdesk.DeskAct.flood;
import static org.deskbell.helpdesk.DeskAct.hang;
import static org.deskbell.helpdesk.DeskAct.head;
import static org.deskbell.helpdesk.DeskAct.inTurn;
import static org.deskbell.helpdesk.DeskAct.json;
import static org.deskbell.helpdesk.DeskAct.openTicket;
import static org.deskbell.helpdesk.DeskAct.raw;
import static org.deskbell.helpdesk.DeskAct.resetAfterReading;
import static org.deskbell.helpdesk.DeskAct.resetAtOnce;
import static org.deskbell.helpdesk.DeskAct.ticket;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.LogCapture;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;

/** What is made of a line that breaks, stalls, floods or never was, and what the log says about it: nothing. */
@QuarkusTest
class BrokenLineTest extends OnTheWire {

    @Inject
    Vertx vertx;

    @Test
    void aBrokenConnectionIsADoubtAndNeverSendsTwice() {
        String half = "{\"status\":\"success\",";
        for (DeskAct act : List.of(resetAfterReading(), breakOff(""), breakOff("HTTP/1.1 200"),
                breakOff("CANARY\r\n"),
                breakOff(head(200, "application/json", 40) + half),
                breakOff("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nCANARY\r\n"),
                breakOff("HTTP/1.1 200 OK\r\nX: " + "CANARY".repeat(20_000)))) {
            assertThat(sent(act)).isInstanceOf(Unknown.class).extracting("resendable").isEqualTo(true);
        }
    }

    /** Whether the reset comes before or after the request was written is a race that the desk decides; one line it is in any case. */
    @Test
    void aResetAtOnceNeverSendsTwice() {
        assertThat(sent(resetAtOnce())).isInstanceOfAny(Unknown.class, Unavailable.class);
        assertThat(stub.connections()).isEqualTo(1);
    }

    @Test
    void halfAnAnswerIsJudgedByItsStatus() {
        assertThat(sent(breakOff(head(503, "text/html", 40, "Retry-After: 9") + "<p>"))).extracting("retryAfter")
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aTicketThatWasNamedBeforeTheLineBrokeIsATicket() {
        String success = "{\"status\":\"success\",\"ticket_id\":\"1\"}";
        String chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(success.length()) + "\r\n" + success + "\r\n";
        for (DeskAct act : List.of(breakOff(head(200, "application/json", 400) + success), breakOff(chunk),
                breakOff(chunk + "CANARY\r\n"), breakOff("HTTP/1.0 200 OK\r\n\r\n" + success))) {
            assertThat(sent(act)).isEqualTo(new Created("1"));
        }
        assertThat(sentInHaste(raw(head(200, "application/json", 400) + success))).isEqualTo(new Created("1"));
    }

    @Test
    void aSilentOrSlowDeskIsCutAtTheDeadline() throws InterruptedException {
        for (DeskAct act : List.of(hang(), drip(" ".repeat(10_000), 20), raw("HTTP/1.1 200 OK\r\n"),
                raw(head(200, "application/json", 40)))) {
            long start = System.nanoTime();
            assertThat(sentInHaste(act)).isInstanceOf(Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT.minusMillis(50), LONG.dividedBy(2));
            assertThat(stub.seesClientClose()).isTrue();
        }
    }

    @Test
    void anAnswerMayTakeLongerThanAConnection() {
        stub.then(exchange -> {
            exchange.read();
            exchange.wait(800);
            exchange.write(head(200, "text/plain", 36) + "{\"status\":\"success\",\"ticket_id\":\"7\"}");
        });
        assertThat(open(stub.url(), SHORT, LONG).create(MINIMAL)).isEqualTo(new Created("7"));
    }

    @Test
    void anAnswerIsReadUpTo64Kilobytes() throws InterruptedException {
        String success = "{\"status\":\"success\",\"ticket_id\":\"1\"}";
        assertThat(sent(json(" ".repeat(64 * 1024 - success.length()) + success))).isEqualTo(new Created("1"));
        assertThat(sent(json(" ".repeat(64 * 1024 - success.length() + 1) + success))).isInstanceOf(Unknown.class);
        stub.reset();
        long start = System.nanoTime();
        assertThat(sent(flood())).isInstanceOf(Unknown.class);
        assertThat(stub.seesClientClose()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("long before the deadline").isLessThan(LONG.dividedBy(2));
    }

    @Test
    void aConnectionServesWhatComesCloseBehind() throws InterruptedException {
        stub.then(inTurn(openTicket("1"), openTicket("2")), ticket("3"));

        assertThat(desk.create(MINIMAL)).isEqualTo(new Created("1"));
        assertThat(desk.create(MINIMAL)).isEqualTo(new Created("2"));
        assertThat(stub.connections()).isEqualTo(1);
        // nobody wants anything of it for a while, although the desk would keep it
        assertThat(stub.seesClientClose()).isTrue();
        assertThat(desk.create(MINIMAL)).isEqualTo(new Created("3"));
        assertThat(stub.connections()).isEqualTo(2);
    }

    /** Nobody can know whether it was read before the line broke, so it is a doubt like any other, and never sent twice. */
    @Test
    void oneThatBreaksUnderTheSecondTicketIsADoubt() {
        for (DeskAct act : List.of(resetAfterReading(), breakOff(""))) {
            stub.reset();
            stub.then(inTurn(openTicket("1"), act), ticket("never"));
            assertThat(desk.create(MINIMAL)).isEqualTo(new Created("1"));
            assertThat(desk.create(MINIMAL)).isInstanceOf(Unknown.class).extracting("resendable").isEqualTo(true);
            assertThat(stub.connections()).isEqualTo(1);
            assertThat(stub.requests()).hasSize(2);
        }
    }

    /** What the desk has closed meanwhile is not tried. */
    @Test
    void aClosedConnectionServesNobody() throws InterruptedException {
        stub.then(inTurn(openTicket("1"), DeskStub.Exchange::end), ticket("2"));

        assertThat(desk.create(MINIMAL)).isEqualTo(new Created("1"));
        assertThat(stub.seesClientClose()).isTrue();
        assertThat(desk.create(MINIMAL)).isEqualTo(new Created("2"));
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void withoutAConnectionNothingHasLeft() throws IOException {
        stub.close();
        assertThat(desk.create(MINIMAL)).extracting("cause").isEqualTo(Cause.UNREACHABLE);
        assertThat(open(URI.create("http://nobody.invalid")).create(MINIMAL)).extracting("cause").isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void norWithoutPrivacy() {
        URI https = URI.create(stub.url().toString().replace("http:", "https:"));
        for (DeskAct act : List.<DeskAct>of(exchange -> exchange.write("HTTP/1.1 400 Bad\r\n\r\n"),
                exchange -> exchange.hangUp(),
                resetAtOnce(), exchange -> {})) {
            stub.then(act);
            assertThat(open(https, SHORT, LONG).create(MINIMAL)).isInstanceOf(Unavailable.class)
                    .extracting("cause")
                    .isEqualTo(Cause.UNREACHABLE);
        }
    }

    @Test
    void aCertificateOfNobodyKnowsWhomGetsNothing(@TempDir Path directory) throws Exception {
        String store = directory.resolve("desk.p12").toString();
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore", store, "-storepass", "secret", "-alias", "desk", "-dname", "CN=localhost", "-keyalg", "EC")
                .start();
        assertThat(keytool.waitFor()).isZero();
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(store).setPassword("secret")))
                .requestHandler(request -> requests.incrementAndGet())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();

        HelpDesk stranger = open(URI.create("https://localhost:" + server.actualPort()), LONG, LONG);
        assertThat(stranger.create(MINIMAL)).extracting("cause").isEqualTo(Cause.UNTRUSTED);

        assertThat(requests).hasValue(0);
        server.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void nothingSecretIsLogged() {
        try (LogCapture log = new LogCapture("org", "io", "com", "jakarta", "java", "sun", "jdk")) {
            for (DeskAct act : List.of(ticket("CANARY"), json("{\"status\":\"error\",\"description\":\"CANARY email\"}"),
                    answer(500, "text/html", "CANARY"), breakOff("CANARY CANARY CANARY\r\n\r\n"), resetAfterReading(), flood(),
                    answer(302, "text/html", "", "Location: http://127.0.0.1/CANARY"))) {
                assertThat(sent(act).toString()).satisfiesAnyOf(
                        outcome -> assertThat(outcome).doesNotContain("CANARY"),
                        outcome -> assertThat(outcome).isEqualTo("Created[ticketId=CANARY]"));
            }
            assertThat(log.text().contains("io.quarkus")).as("it did listen").isTrue();
            assertThat(log.text().lines().filter(line -> line.contains("CANARY"))).isEmpty();
        }
    }
}
