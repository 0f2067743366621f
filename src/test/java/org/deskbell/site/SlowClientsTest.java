package org.deskbell.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Who drips is cut at the deadline, however busy the line is; who keeps a connection open between requests is not. */
@QuarkusTest
@TestProfile(SlowClientsTest.InAHurry.class)
class SlowClientsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration TOO_LONG = DEADLINE.multipliedBy(5);

    private static final int CONNECTIONS = 30;

    @TestHTTPResource("/")
    URI home;

    /** A deadline that a test can wait for. */
    public static class InAHurry implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("deskbell.request-deadline", DEADLINE.toSeconds() + "s", "deskbell.connections", "" + CONNECTIONS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /f/contact HTTP/1.1\r\nHost: x\r\nX-Slow: ",
            "POST /f/contact HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n",
            "POST /f/contact/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n",
            "POST /f/contact HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: 5000\r\n\r\n",
            "POST /nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", ""})
    @Timeout(30)
    void whoDripsIsCut(String start) throws Exception {
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream().write(start.getBytes(US_ASCII));
            assertThat(drip(socket, start.contains("chunked") ? "1\r\na\r\n" : "a")).isBetween(DEADLINE.minusMillis(200),
                    TOO_LONG.minusMillis(1));
        }
    }

    /** Ten kilobytes in a second are a bad mobile network; the post needs three deadlines for what it brings. */
    @Test
    @Timeout(60)
    void aPostWithFilesTakesAsLongAsItsLineNeeds() throws Exception {
        int length = (int) (10_000 * 3 * DEADLINE.toSeconds());
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream()
                    .write(("POST /f/contact HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: "
                            + length + "\r\n\r\n").getBytes(US_ASCII));
            for (int sent = 0; sent < length; sent += 1000) {
                assertThat(closedWithin(socket, Duration.ofMillis(100))).as("after " + sent).isFalse();
                socket.getOutputStream().write(new byte[1000]);
            }
            socket.setSoTimeout(5000);
            assertThat(new String(socket.getInputStream().readNBytes(9), US_ASCII)).isEqualTo("HTTP/1.1 ");
        }
    }

    @Test
    @Timeout(30)
    void aConnectionBetweenTwoRequestsIsNot() throws Exception {
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(5000);
            get(socket);
            assertThat(closedWithin(socket, DEADLINE.plusSeconds(1))).isFalse();
            get(socket);
            // a second request has its own deadline
            assertThat(drip(socket, "G")).isBetween(DEADLINE.minusMillis(200), TOO_LONG.minusMillis(1));
        }
    }

    @Test
    @Timeout(30)
    void oneConnectionTooManyIsClosedAtOnceAndTheOthersServed() throws Exception {
        var open = new ArrayList<Socket>();
        try {
            Socket turnedAway = null;
            while (turnedAway == null && open.size() <= CONNECTIONS) {
                var socket = new Socket(home.getHost(), home.getPort());
                open.add(socket);
                turnedAway = closedWithin(socket, Duration.ofMillis(50)) ? socket : null;
            }
            assertThat(turnedAway).isNotNull();
            assertThat(open).hasSizeGreaterThan(CONNECTIONS - 5);
            get(open.get(open.size() - 2));
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private static void get(Socket socket) throws IOException {
        socket.getOutputStream().write("GET /assets/none HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
        var seen = new StringBuilder();
        while (!seen.toString().contains("</html>")) {
            int next = socket.getInputStream().read();
            assertThat(next).as(seen.toString()).isNotNegative();
            seen.append((char) next);
        }
        assertThat(seen).startsWith("HTTP/1.1 404");
        // what is left of the chunk
        assertThat(closedWithin(socket, Duration.ofMillis(100))).isFalse();
    }

    /** How long the other side lets us send. */
    private static Duration drip(Socket socket, String drop) throws Exception {
        long began = System.nanoTime();
        try {
            while (System.nanoTime() - began < TOO_LONG.toNanos() && !closedWithin(socket, Duration.ofMillis(100))) {
                socket.getOutputStream().write(drop.getBytes(US_ASCII));
            }
        } catch (SocketException reset) {
            // as good as an end
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static boolean closedWithin(Socket socket, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            socket.setSoTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            try {
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException stillOpen) {
                return false;
            }
        }
        return false;
    }
}
