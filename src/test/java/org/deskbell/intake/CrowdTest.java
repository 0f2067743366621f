package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** More visitors than we can serve at once: some are slow, some come while the disk has no time. */
@QuarkusTest
class CrowdTest {

    private static final int DRIPPING = 300;

    @TestHTTPResource("/")
    URI home;

    @Inject
    Queue queue;

    @Inject
    IntakeConfig config;

    @Inject
    Sandbox sandbox;

    Browser browser;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
        sandbox.forget();
        browser = new Browser(home);
    }

    /** 200 threads serve all requests; none of them may wait for a line. */
    @Test
    @Timeout(60)
    void threeHundredSlowLinesStopNobody() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < DRIPPING; i++) {
                var socket = new Socket(home.getHost(), home.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /f/contact" + (i % 2 == 0 ? "" : "/check")
                                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 100000\r\n\r\nname=" + "x".repeat(20_000)).getBytes(US_ASCII));
            }
            long began = System.nanoTime();
            var answer = browser.send(browser.filled("Through the crowd")).get(10, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(5);
            assertThat(sandbox.tickets()).hasSize(1);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    /** The database is held by somebody else, so that drafts queue; the next one is refused at once, and then all goes on by itself. */
    @Test
    @Timeout(60)
    void whoFindsTheQueueFullIsSentBackAtOnceWithEveryAnswer() throws Exception {
        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var late = browser.filled("Came too late");
        var filled = new ArrayList<Map<String, String>>();
        for (int i = 0; i < config.queue(); i++) {
            filled.add(browser.filled("Waits " + i));
        }
        try (var other = DriverManager.getConnection("jdbc:sqlite:target/test-data/deskbell.db");
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            filled.forEach(answers -> waiting.add(browser.send(answers)));
            while (queue.waiting() < config.queue()) {
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
                Thread.onSpinWait();
            }

            long began = System.nanoTime();
            var answer = browser.send(late).get(10, TimeUnit.SECONDS);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(2000);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(answer.body()).contains("Many people are writing to us right now", "help@kestrel.example",
                    "value=\"Came too late\"", "It stops at 60 %", "value=\"amara@example.com\"", late.get("_stamp"));
            statement.execute("rollback");
        }

        var answers = new ArrayList<Integer>();
        for (var each : waiting) {
            answers.add(each.get(20, TimeUnit.SECONDS).statusCode());
        }
        assertThat(answers).containsOnly(303);
        assertThat(browser.send(late).get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
        assertThat(queue.waiting()).isZero();
        assertThat(sandbox.tickets().get(0).json()).contains("Came too late");
    }
}
