package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.time.Duration;

import org.deskbell.helpdesk.LogCapture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A visitor who goes away while sending is everyday life: no error, no stack trace, no word of what they wrote. */
@QuarkusTest
class WentAwayTest {

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @ValueSource(strings = {"/f/contact", "/f/contact/check"})
    void isOneQuietLine(String path) throws Exception {
        try (var log = new LogCapture("org.deskbell", "org.jboss.resteasy", "io.quarkus.vertx.http.runtime")) {
            try (var socket = new Socket(home.getHost(), home.getPort())) {
                socket.setSoLinger(true, 0); // a reset, as when a lid is closed
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\n")
                                .getBytes(US_ASCII));
                // a reset takes along what has not been read, the head too
                assertThat(new String(socket.getInputStream().readNBytes(25), US_ASCII)).startsWith("HTTP/1.1 100 ");
                socket.getOutputStream().write(("subject=CANARY" + "x".repeat(20_000)).getBytes(US_ASCII));
            }
            var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!log.text().contains("Connection closed") && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(log.text()).contains("A visitor went away while sending")
                    .doesNotContain("CANARY", "Exception:", "\tat ");
        }
    }
}
