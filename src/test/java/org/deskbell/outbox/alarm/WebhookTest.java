package org.deskbell.outbox.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.outbox.alarm.Alarm.About;
import org.deskbell.outbox.alarm.Alarm.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Alarms by webhook, with a real receiver: what it gets, how it knows that it is ours, and what failing costs. */
class WebhookTest {

    private static final String SECRET = "CANARY-0123456789-ü";
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.500Z");
    private static final Alarm STUCK = new Alarm(Kind.STUCK, false, NOW.minusSeconds(60), NOW, "2 submissions need a person",
            List.of(new About("7Q4M-K2XD", "HTTP 422"), new About("0000-0001", null)));
    private static final List<Duration> AT_ONCE = List.of(Duration.ZERO, Duration.ZERO);

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theReceiverGetsTheAlarmAndCanTellThatItIsOurs() throws Exception {
        messenger(receiver.url(), Optional.of("https://help.example.com/")).carry(STUCK);
        var got = receiver.next();
        assertThat(got.method()).isEqualTo("POST");
        assertThat(got.path()).isEqualTo("/CANARY-path?key=CANARY");
        assertThat(got.type()).isEqualTo("application/json");
        assertThat(got.body()).isEqualTo("{\"id\":\"stuck-1795512600500\",\"kind\":\"stuck\",\"over\":false,"
                + "\"sentence\":\"2 submissions need a person\",\"since\":\"2026-11-24T09:29:00.500Z\","
                + "\"time\":\"2026-11-24T09:30:00.500Z\",\"submissions\":[{\"reference\":\"7Q4M-K2XD\",\"reason\":\"HTTP 422\"},"
                + "{\"reference\":\"0000-0001\"}],\"console\":\"https://help.example.com/console\"}");
        // as docs/operations.md tells a receiver to do it
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(got.signature()).isEqualTo("t=1795512600,v1="
                + HexFormat.of().formatHex(mac.doFinal(("1795512600." + got.body()).getBytes(UTF_8))));
    }

    @Test
    void itIsTriedThreeTimes() throws Exception {
        receiver.answers(500, 0);
        route(receiver.url(), AT_ONCE).take(STUCK).join();
        var bodies = List.of(receiver.next().body(), receiver.next().body(), receiver.next().body());
        assertThat(bodies).containsOnly(bodies.get(0));
        assertThat(receiver.more()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 400, 500})
    void afterThatItIsGivenUpInOneLineThatHoldsNoSecret(int status) throws Exception {
        receiver.answers(status, status, status);
        try (var log = new LogCapture("org.deskbell.outbox.alarm")) {
            route(receiver.url(), AT_ONCE).take(STUCK).join();
            assertThat(log.text()).endsWith("The alarm stuck did not get out by webhook: IOException: HTTP " + status)
                    .hasLineCount(1)
                    .doesNotContain("CANARY");
        }
        assertThat(List.of(receiver.next().path(), receiver.next().path(), receiver.next().path()))
                .as("no redirect is followed")
                .containsOnly("/CANARY-path?key=CANARY");
        assertThat(receiver.more()).isZero();
    }

    @Test
    void whoeverNeverAnswersIsGivenUpAtTheDeadline() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            assertThatThrownBy(() -> messenger(url, Duration.ofMillis(200)).carry(STUCK)).isInstanceOf(IOException.class)
                    .hasMessageContaining("timed out");
        }
    }

    @Test
    void aSlowReceiverKeepsNobodyWaitingAndNoOtherMessenger() throws Exception {
        var slow = new CountDownLatch(1);
        var arrived = new CompletableFuture<Alarm>();
        var herald = new Herald(List.of(new Carrying("slow", alarm -> slow.await()), new Carrying("quick", arrived::complete)),
                AT_ONCE);
        var told = herald.tell(STUCK);
        assertThat(arrived.join()).isEqualTo(STUCK);
        assertThat(told).isNotDone();
        slow.countDown();
        told.join();
    }

    @Test
    void aProcessThatEndsBetweenTriesHasNotToldIt() throws Exception {
        var tried = new CountDownLatch(1);
        var herald = new Herald(List.of(new Carrying("failing", alarm -> {
            tried.countDown();
            throw new IOException("down");
        })), List.of(Duration.ofHours(1)));
        var told = herald.tell(STUCK);
        tried.await();
        herald.end(null);
        assertThatThrownBy(told::join).isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> herald.tell(STUCK).join()).as("nor afterwards").isInstanceOf(CompletionException.class);
    }

    private static Route route(String url, List<Duration> waits) {
        return new Route(messenger(url, Optional.empty()), waits);
    }

    private static Messenger messenger(String url, Optional<String> publicUrl) {
        return new WebhookMessenger(new Webhook(URI.create(url), SECRET), Duration.ofSeconds(20), new Links(publicUrl),
                new ObjectMapper(), InstantSource.fixed(NOW));
    }

    private static Messenger messenger(String url, Duration deadline) {
        return new WebhookMessenger(new Webhook(URI.create(url), SECRET), deadline, new Links(Optional.empty()),
                new ObjectMapper(), InstantSource.fixed(NOW));
    }

    private interface Carries {
        void carry(Alarm alarm) throws Exception;
    }

    private record Carrying(String name, Carries carries) implements Messenger {
        @Override
        public void carry(Alarm alarm) throws Exception {
            carries.carry(alarm);
        }
    }
}
