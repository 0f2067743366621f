package org.deskbell.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.crypto.spec.SecretKeySpec;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.trace.TraceReceiver.Told;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real collector gets, and that one which is away, slow or rude costs nothing but the traces. */
class ToldTracesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final String PROXY = "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331";

    private final TraceReceiver receiver = new TraceReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aPostAndAnAttemptOfAnotherReplicaHoursLaterAreOneTrace() throws Exception {
        try (var first = traces(1, "one key"); var later = traces(1, "one key")) {
            var post = first.post(() -> null);
            post.note(Note.FORM, "contact").note(Note.FIELDS, 7);
            assertThat(post.<String>with("promise", () -> "kept")).isEqualTo("kept");
            post.belongTo("7Q4M-K2XD", true);
            post.end();
            later.attempt("7Q4M-K2XD").note(Note.OUTCOME, "Unavailable").fail().end();
        }
        var told = receiver.until(span -> span.name().equals("attempt"));
        assertThat(told).extracting(Told::name).containsExactlyInAnyOrder("post", "promise", "attempt");
        var post = named("post", told);
        assertThat(post.parent()).isEmpty();
        assertThat(post.notes()).isEqualTo(Map.of("deskbell.form", "contact", "deskbell.fields", "7"));
        assertThat(post.from()).isEqualTo("desk-of-the-test");
        assertThat(post.path()).isEqualTo("/v1/traces");
        assertThat(post.authorization()).isEqualTo("Bearer of the test");
        assertThat(post.failed()).isFalse();
        assertThat(named("promise", told).began()).isBetween(post.began(), named("promise", told).ended());
        assertThat(named("promise", told).ended()).isLessThanOrEqualTo(post.ended());
        assertThat(named("attempt", told).failed()).isTrue();
        assertThat(List.of(named("promise", told), named("attempt", told))).allSatisfy(span -> {
            assertThat(span.trace()).isEqualTo(post.trace());
            assertThat(span.parent()).isEqualTo(post.id());
        });
        assertThat(new String(receiver.bytes(), ISO_8859_1)).doesNotContain("7Q4M", "K2XD");
    }

    @Test
    void whoHasNotTheKeyCannotTellWhoseTraceItIs() throws Exception {
        try (var ours = traces(1, "one key"); var theirs = traces(1, "another key")) {
            ours.attempt("7Q4M-K2XD").end();
            theirs.attempt("7Q4M-K2XD").note(Note.ATTEMPT, 2).end();
        }
        var told = receiver.until(span -> span.notes().containsKey("deskbell.attempt"));
        assertThat(told).extracting(Told::trace).doesNotHaveDuplicates();
    }

    @Test
    void theSamePostedTwiceIsTwoPostsInOneTrace() throws Exception {
        try (var traces = traces(1, "one key")) {
            for (var first : List.of(true, false)) {
                var post = traces.post(() -> null);
                post.belongTo("7Q4M-K2XD", first);
                post.end();
            }
        }
        var told = receiver.until(span -> !span.parent().isEmpty());
        assertThat(told).hasSize(2);
        assertThat(told.get(1).trace()).isEqualTo(told.get(0).trace());
        assertThat(told.get(1).parent()).isEqualTo(told.get(0).id());
    }

    @Test
    void aPostThatIsNotKeptHasATraceOfItsOwn() throws Exception {
        try (var traces = traces(1, "one key")) {
            traces.post(() -> null).end();
            traces.post(() -> null).note(Note.FLAWS, 1).end();
        }
        var told = receiver.until(span -> span.notes().containsKey("deskbell.flaws"));
        assertThat(told).hasSize(2).extracting(Told::trace).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-" + PROXY + "-00", "00-" + PROXY + "-01"})
    void theTraceOfAProxyIsPointedToAndDecidesNothing(String traceparent) throws Exception {
        try (var traces = traces(1, "one key")) {
            traces.post(() -> traceparent).end();
        }
        var post = receiver.until(span -> true).get(0);
        assertThat(post.links()).containsExactly(PROXY);
        assertThat(post.trace()).isNotEqualTo(PROXY.substring(0, 32));
        assertThat(post.parent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CANARY", "01-" + PROXY + "-01", "00-" + PROXY + "-01-more",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"})
    void whatIsNoTraceOfAProxyIsPassedOver(String traceparent) throws Exception {
        try (var traces = traces(1, "one key")) {
            traces.post(() -> traceparent).end();
        }
        assertThat(receiver.until(span -> true).get(0).links()).isEmpty();
    }

    @Test
    void aShareIsToldWholeOrNotAtAll() throws Exception {
        try (var traces = traces(0.5, "one key")) {
            for (int i = 0; i < 200; i++) {
                var post = traces.post(() -> null);
                post.belongTo("submission " + i, true);
                post.end();
                traces.attempt("submission " + i).end();
            }
        }
        try (var all = traces(1, "one key")) {
            all.post(() -> null).note(Note.FLAWS, 1).end();
        }
        var told = receiver.until(span -> span.notes().containsKey("deskbell.flaws"));
        var posts = told.stream().filter(span -> span.name().equals("post") && span.notes().isEmpty()).toList();
        var attempts = told.stream().filter(span -> span.name().equals("attempt")).toList();
        assertThat(posts.size()).isBetween(50, 150);
        assertThat(attempts).extracting(Told::trace)
                .containsExactlyInAnyOrderElementsOf(posts.stream().map(Told::trace).toList());
    }

    @Test
    void theLogCarriesTheIdWhileAnAttemptLasts() throws Exception {
        try (var traces = traces(1, "one key")) {
            var attempt = traces.attempt("7Q4M-K2XD");
            var id = MDC.get("traceId");
            attempt.end();
            assertThat(MDC.get("traceId")).isNull();
            assertThat(receiver.until(span -> true).get(0).trace()).isEqualTo(id);
        }
    }

    @Test
    void aFaultGoesOnAndIsMarked() throws Exception {
        try (var traces = traces(1, "one key")) {
            var post = traces.post(() -> null);
            assertThatThrownBy(() -> post.with("promise", () -> {
                throw new IllegalStateException("CANARY");
            })).hasMessage("CANARY");
            post.end();
        }
        assertThat(named("promise", receiver.until(span -> span.name().equals("post"))).failed()).isTrue();
        assertThat(new String(receiver.bytes(), ISO_8859_1)).doesNotContain("CANARY");
    }

    @Test
    @Timeout(30)
    void aCollectorThatNeverAnswersKeepsNobodyWaitingAndFillsNoMemory() throws Exception {
        receiver.fallSilent();
        long began = System.nanoTime();
        try (var traces = traces(1, "one key")) {
            traces.attempt("7Q4M-K2XD").end();
            receiver.awaitRequest();
            began = System.nanoTime();
            for (int i = 0; i < 100_000; i++) {
                traces.attempt("7Q4M-K2XD").end();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            began = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as("nor when it is stopped").isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aCollectorThatIsRudeIsComplainedOfOnceAndPraisedOnce() throws Exception {
        try (var log = new LogCapture("org.deskbell.trace", "io.opentelemetry"); var traces = traces(1, "one key")) {
            receiver.answers(400);
            tellUntil(log, traces, "HTTP 400");
            IntStream.range(0, 3).forEach(i -> traces.attempt("7Q4M-K2XD").end());
            receiver.answers(200);
            tellUntil(log, traces, "again");
            var ours = log.text().lines().filter(line -> line.startsWith("org.deskbell")).toList();
            assertThat(ours).containsExactly(
                    "org.deskbell.trace.Complaint Traces do not get to DESKBELL_TRACES_URL (HTTP 400); they are dropped until they"
                            + " do, and nothing waits for them",
                    "org.deskbell.trace.Complaint Traces get to DESKBELL_TRACES_URL again");
            assertThat(log.text()).doesNotContain("Bearer");
        }
    }

    private static void tellUntil(LogCapture log, Traces traces, String heard) {
        traces.attempt("7Q4M-K2XD").end();
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!log.text().contains(heard) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(log.text()).contains(heard);
    }

    private static Told named(String name, List<Told> told) {
        return told.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
    }

    private ToldTraces traces(double share, String key) {
        var collector = new Collector(URI.create(receiver.url() + "/v1/traces"), Map.of("Authorization", "Bearer of the test"),
                share);
        return new ToldTraces(collector, "desk-of-the-test", Duration.ofMillis(50),
                new Ids(new SecretKeySpec(key.getBytes(ISO_8859_1), "HmacSHA256")), InstantSource.fixed(NOW));
    }
}
