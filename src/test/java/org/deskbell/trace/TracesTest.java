package org.deskbell.trace;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.Submission;
import org.deskbell.site.TestClock;
import org.deskbell.trace.TraceReceiver.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** From the post to the ticket as a collector sees it: one trace, and no word of a visitor in any byte of it. */
@QuarkusTest
@TestProfile(WithTraces.class)
class TracesTest extends MoodySandbox {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    private static final String PROXY = "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331";

    @Inject
    Outbox outbox;

    @Inject
    TestClock clock;

    TraceReceiver receiver;

    private final List<String> canaries = new ArrayList<>();

    @BeforeEach
    void whatMustNeverBeTold() {
        canaries.addAll(List.of("CanarySubject", "CanaryMessage", "canary-mail@example.com", "CanaryFile", "CanaryContent",
                "CanaryBrowser", "CanaryQuery", "CanaryPage", "CanaryState", "CanaryBaggage", "CanaryCookie", "203.0.113.77",
                sandbox.account().email(), sandbox.account().token()));
    }

    @Test
    void fromThePostToTheTicketItIsOneTraceWithoutACanary() throws Exception {
        var submission = kept(send("CanarySubject", "canary-mail@example.com", ""));
        var told = receiver.until(delivered(1));
        var attempt = told.stream().filter(delivered(1)).findFirst().orElseThrow();
        told = receiver.until(span -> span.name().equals("post") && span.trace().equals(attempt.trace()));
        var trace = told.stream().filter(span -> span.trace().equals(attempt.trace())).toList();
        assertThat(trace).extracting(Told::name)
                .containsExactlyInAnyOrder("post", "read", "check", "judge", "promise", "wait", "attempt", "call", "write");

        var post = named("post", trace);
        assertThat(post.notes()).isEqualTo(Map.of("deskbell.form", "attached", "deskbell.fields", "5", "deskbell.flaws", "0",
                "deskbell.verdict", "Welcome", "deskbell.reception", "Kept", "http.response.status_code", "303"));
        assertThat(post.parent()).isEmpty();
        assertThat(post.links()).containsExactly(PROXY);
        assertThat(attempt.parent()).isEqualTo(post.id());
        assertThat(attempt.notes()).isEqualTo(Map.of("deskbell.form", "attached", "deskbell.attempt", "1", "deskbell.desk",
                "sandbox", "deskbell.outcome", "Created", "deskbell.status", "DELIVERED"));
        assertThat(List.of(named("call", trace), named("write", trace))).extracting(Told::parent).containsOnly(attempt.id());
        assertThat(List.of(named("read", trace), named("wait", trace))).extracting(Told::parent).containsOnly(post.id());
        assertThat(named("wait", trace).ended()).isGreaterThan(named("promise", trace).ended());

        canaries.addAll(List.of(submission.reference().text(), submission.ticketId()));
        nothingSang();
    }

    @Test
    void aLaterAttemptBelongsToTheSameTrace() throws Exception {
        sandbox.behave(Manners.BUSY);
        kept(send("CanarySubject later", "canary-mail@example.com", ""));
        var first = receiver.until(span -> isAttempt(span) && span.notes().containsValue("Unavailable"))
                .stream()
                .filter(span -> span.notes().containsValue("Unavailable"))
                .findFirst()
                .orElseThrow();
        assertThat(first.failed()).isTrue();
        assertThat(first.notes()).containsEntry("deskbell.status", "WAITING");
        sandbox.behave(Manners.FINE);
        clock.advance(Duration.ofMinutes(5));
        var second = receiver.until(delivered(2)).stream().filter(delivered(2)).findFirst().orElseThrow();
        assertThat(second.trace()).isEqualTo(first.trace());
        assertThat(second.parent()).isEqualTo(first.parent());
        assertThat(second.began() - first.began()).isGreaterThan(Duration.ofMinutes(4).toNanos());
        nothingSang();
    }

    @Test
    void whatIsNotKeptOrNotSentIsToldWithoutACanaryToo() throws Exception {
        assertThat(send("CanarySubject", "CanaryMessage@", "").statusCode()).isEqualTo(422);
        var flawed = post("Flawed");
        assertThat(flawed.notes()).containsEntry("deskbell.flaws", "1").containsEntry("http.response.status_code", "422");
        assertThat(flawed.failed()).isFalse();
        var held = kept(send("CanarySubject held", "canary-mail@example.com", "CanaryMessage"));
        var post = receiver.until(span -> span.notes().containsValue("Hold"))
                .stream()
                .filter(span -> span.notes().containsValue("Hold"))
                .findFirst()
                .orElseThrow();
        assertThat(post.notes()).containsEntry("deskbell.reception", "Kept");
        canaries.add(held.reference().text());
        nothingSang();
    }

    private Told post(String reception) throws InterruptedException {
        return receiver.until(span -> reception.equals(span.notes().get("deskbell.reception")))
                .stream()
                .filter(span -> reception.equals(span.notes().get("deskbell.reception")))
                .findFirst()
                .orElseThrow();
    }

    private Response send(String subject, String email, String trap) {
        var stamp = STAMP.matcher(given().get("/f/attached").asString());
        assertThat(stamp.find()).isTrue();
        canaries.add(stamp.group(1));
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .header("User-Agent", "CanaryBrowser/1.0")
                .header("X-Forwarded-For", "203.0.113.77")
                .header("Referer", "http://localhost/CanaryPage?CanaryQuery=CanaryQuery")
                .header("traceparent", "00-" + PROXY + "-01")
                .header("tracestate", "some=CanaryState")
                .header("baggage", "some=CanaryBaggage")
                .header("Cookie", "some=CanaryCookie")
                .contentType("multipart/form-data; charset=utf-8")
                .multiPart("_stamp", stamp.group(1))
                .multiPart("_extra", trap)
                .multiPart("email", email)
                .multiPart("subject", subject)
                .multiPart("message", "CanaryMessage")
                .multiPart("shot", "CanaryFile.log", "CanaryContent".getBytes(UTF_8), "text/plain")
                .post("/f/attached?CanaryQuery=CanaryQuery");
    }

    /** What came of it, which the visitor alone has the address of. */
    private Submission kept(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        var location = answer.header("Location");
        var address = location.replaceFirst(".*/r/([^?]+).*", "$1");
        canaries.addAll(List.of(address, location.replaceFirst(".*sent=([^&]+).*", "$1")));
        return outbox.find(address).orElseThrow();
    }

    private void nothingSang() {
        var wire = new String(receiver.bytes(), ISO_8859_1);
        assertThat(wire).contains("deskbell.form");
        for (var canary : canaries) {
            assertThat(canary).hasSizeGreaterThan(4);
            assertThat(wire).doesNotContain(canary, URLEncoder.encode(canary, UTF_8));
        }
    }

    private static boolean isAttempt(Told span) {
        return span.name().equals("attempt");
    }

    private static Predicate<Told> delivered(int attempt) {
        return span -> isAttempt(span) && span.notes().containsValue("DELIVERED")
                && span.notes().get("deskbell.attempt").equals(Integer.toString(attempt));
    }

    private static Told named(String name, List<Told> trace) {
        return trace.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
    }
}
