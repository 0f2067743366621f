package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Posts that no browser sends, over a bare socket: whatever breaks off leaves no file behind, and no error. */
@QuarkusTest
@Timeout(180)
class HostileFilesTest {

    private static final String HEAD = "POST /f/attached HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=B\r\n";
    private static final String SUBJECT = "--B\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nStill here\r\n";
    private static final String FILE = "--B\r\nContent-Disposition: form-data; name=\"more\"; filename=\"CANARY.log\"\r\n\r\n";

    @TestHTTPResource("/")
    URI home;

    @Inject
    @DataSource("sqlite")
    AgroalDataSource database;

    @Test
    void twoGigabytesAreRefusedBeforeTheirEndWithEveryAnswer() throws Exception {
        try (var socket = open()) {
            write(socket, HEAD + "Content-Length: 2000000000\r\n\r\n" + SUBJECT + FILE);
            var piece = "x".repeat(1_000_000).getBytes(US_ASCII);
            long sent = 0;
            try {
                while (sent < 2_000_000_000 && socket.getInputStream().available() == 0) {
                    socket.getOutputStream().write(piece);
                    sent += piece.length;
                }
            } catch (SocketException closed) {
                // it had said all that it wanted to
            }
            assertThat(sent).isLessThan(1_000_000_000);
            assertThat(read(socket)).startsWith("HTTP/1.1 422").contains("Still here", "CANARY.log");
        }
        assertThat(unsent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 70_000, 300_000})
    void whoGoesAwayLeavesNoFile(int length) throws Exception {
        try (var log = new LogCapture("org.deskbell", "org.jboss.resteasy", "io.quarkus.vertx.http.runtime")) {
            try (var socket = open()) {
                socket.setSoLinger(true, 0);
                write(socket, HEAD + "Expect: 100-continue\r\nContent-Length: 1000000\r\n\r\n");
                // a reset takes along what has not been read, the head too
                assertThat(new String(socket.getInputStream().readNBytes(25), US_ASCII)).startsWith("HTTP/1.1 100 ");
                write(socket, SUBJECT + FILE + "x".repeat(length));
                awaitArrival(length);
            }
            await(() -> log.text().contains("went away while sending"));
            await(() -> unsent() == 0);
            assertThat(log.text()).doesNotContain("CANARY", "Exception:", "\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "--B", "--B--\r\n", "--B\r\n\r\n\r\n--B--", SUBJECT, SUBJECT + FILE,
            SUBJECT + FILE + "no end",
            SUBJECT + "--C\r\nContent-Disposition: form-data; name=\"more\"; filename=\"a\"\r\n\r\nx\r\n--B--"})
    void nonsenseGetsAPage(String body) throws Exception {
        try (var socket = open()) {
            write(socket, HEAD + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            var page = read(socket);
            assertThat(page).matches("(?s)HTTP/1.1 (400|422).*");
            if (body.contains("Still here")) {
                assertThat(page).contains("Still here");
            }
        }
        assertThat(unsent()).isZero();
    }

    @Test
    void aThousandPartsAreRead() throws Exception {
        var body = SUBJECT + "--B\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n".repeat(5000) + "--B--\r\n";
        try (var socket = open()) {
            write(socket, HEAD + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(read(socket)).startsWith("HTTP/1.1 400").contains("Still here");
        }
    }

    private Socket open() throws IOException {
        return new Socket(home.getHost(), home.getPort());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer); n >= 0; n = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, n, UTF_8));
                if (answer.indexOf("</html>") > 0) {
                    break;
                }
            }
        } catch (SocketException | SocketTimeoutException over) {
            // what came before counts
        }
        return answer.toString();
    }

    /** What is long enough to be written down is there before the visitor goes. */
    private void awaitArrival(int length) {
        if (length > 65_536) {
            await(() -> unsent() > 0);
        }
    }

    private static void await(BooleanSupplier there) {
        while (!there.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** Files that arrive or wait, which no test here leaves. */
    private int unsent() {
        try (var connection = database.getConnection();
                var rows = connection.createStatement()
                        .executeQuery(
                                "select count(*) from attachment where state in ('OPEN', 'WHOLE') and name like '%CANARY%'"
                                        + " or state = 'OPEN'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
