package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import nu.validator.client.EmbeddedValidator;

/** The console over HTTP: who gets in, what is seen, what each act does. */
@QuarkusTest
@TestProfile(WithUsers.class)
class ConsolePageTest {

    private static final String HOSTILE = "</title><script>alert(1)</script>{view.reference}\"'";

    @Inject
    Pile pile;

    @Inject
    TestClock clock;

    @BeforeEach
    void clear() {
        pile.clear();
        clock.advance(Throttle.PAUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/7Q4M-K2XD"})
    void nobodyGetsInWithoutAPassword(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"Deskbell console\", charset=\"UTF-8\"")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(startsWith("<!doctype html>"));
        given().header("Authorization", "Basic !").get(path).then().statusCode(401);
        given().header("Authorization", "Bearer x").get(path).then().statusCode(401);
        as("ann", "wrong").get(path).then().statusCode(401);
        as("nobody", "correct horse").get(path).then().statusCode(401);
        given().header("Sec-Fetch-Site", "same-origin").post("/console/7Q4M-K2XD/retry").then().statusCode(401);
    }

    @Test
    void passwordsMayHoldColonsAndUmlauts() {
        as("zoë", "some:pass wörd").get("/console").then().statusCode(200);
        as("zoë", "some:pass word").get("/console").then().statusCode(401);
    }

    @Test
    void fiveWrongPasswordsCloseTheDoorForAWhile() {
        for (int i = 0; i < Throttle.MOST_FAILURES; i++) {
            as("eve", "guess " + i).get("/console").then().statusCode(401);
        }
        as("eve", "just looking").get("/console").then().statusCode(429).header("Retry-After", "30");
        ann().get("/console").then().statusCode(200);
        clock.advance(Throttle.PAUSE);
        as("eve", "just looking").get("/console").then().statusCode(200);
    }

    @Test
    void theListShowsWhatNeedsAPersonFirstAndNoAddress() {
        var held = pile.held("A held one");
        var stuck = pile.stuck("A stuck one");
        var page = ann().get("/console")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                .extract();
        assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
        assertThat(page.asString()).containsSubsequence("Needs you", "A stuck one", stuck, "A held one", held)
                .contains("Amara &lt;b&gt;Okafor&lt;/b&gt;", "ann, may look and act", "Sending as usual")
                .doesNotContain("amara@example.com", "7946");
    }

    @Test
    void aReferenceIsFoundAsItWasReadAloud() {
        var reference = pile.stuck("Lamp");
        var typed = reference.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');
        ann().redirects()
                .follow(false)
                .get("/console?find=" + typed)
                .then()
                .header("Location", endsWith("/console/" + reference));
        ann().get("/console?find=<b>").then().statusCode(200).body(containsString("&lt;b&gt;"));
        ann().get("/console/7Q4M-K2XD").then().statusCode(404);
        ann().get("/console/nonsense").then().statusCode(404);
    }

    @Test
    void theDetailSaysWhatHappenedAndWhatWasSent() {
        var page = ann().get("/console/" + pile.stuck("Lamp")).then().statusCode(200).extract().asString();
        assertThat(page).contains("Stuck", "It needs a person", "Try 1: given up", "amara@example.com", "+44 20 7946 0321",
                "I tried another socket.", "can’t make a second ticket", "Send again");
        assertThat(ann().get("/console/" + pile.maybe("Perhaps")).asString()).contains("can make a second ticket");
    }

    @Test
    void hostileTextStaysText() {
        var reference = pile.stuck(HOSTILE);
        pile.quote(reference, "<img src=x onerror=alert(1)>{words:send}");
        assertThat(ann().get("/console").asString()).doesNotContain("<script>alert")
                .contains("&lt;script&gt;", "{view.reference}");
        assertThat(ann().get("/console/" + reference).asString()).doesNotContain("<script>alert", "<img", "<b>Okafor")
                .contains("&lt;script&gt;", "&lt;img src=x", "{words:send}");
        assertThat(ann().get("/console/" + reference + "?said=<script>").asString()).doesNotContain("<script>");
    }

    @Test
    void sendingAgainMakesATicket() {
        var reference = pile.stuck("Lamp");
        act(reference, "retry", 1).header("Location", endsWith("/console/" + reference + "?said=retried"));
        ann().get("/console/" + reference + "?said=retried")
                .then()
                .body(allOf(containsString("it is being sent again"), containsString("ann sent it again")));
        act(reference, "retry", 1).header("Location", endsWith("?said=too-late"));
    }

    @Test
    void namingClosingAndReleasingShow() {
        var named = pile.stuck("Named");
        ours().formParam("attempts", 1)
                .formParam("ticket", " 00<i>7 ")
                .post("/console/" + named + "/name")
                .then()
                .statusCode(303);
        assertThat(ann().get("/console/" + named).asString())
                .contains("It is ticket 00&lt;i&gt;7", "ann said which ticket it is")
                .doesNotContain("Send again");

        var closed = pile.stuck("Closed");
        ours().formParam("attempts", 1)
                .formParam("reason", " ")
                .post("/console/" + closed + "/close")
                .then()
                .header("Location", endsWith("?said=no-reason"));
        ours().formParam("attempts", 1)
                .formParam("reason", "é".repeat(500))
                .post("/console/" + closed + "/close")
                .then()
                .header("Location", endsWith("?said=closed"));
        assertThat(ann().get("/console/" + closed).asString()).contains("closed without a ticket", "ann closed it", "ééé");

        var held = pile.held("Held");
        act(held, "release", 0).header("Location", endsWith("?said=released"));
        assertThat(ann().get("/console/" + held).asString()).contains("ann released it");
        act("7Q4M-K2XD", "retry", 0).statusCode(404);
    }

    @Test
    void aViewerLooksAndDoesNotAct() {
        var reference = pile.stuck("Lamp");
        as("vic", "just looking").get("/console/" + reference)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Somebody with the role operator can"),
                        not(containsString("<form method=\"post\""))));
        as("vic", "just looking").header("Sec-Fetch-Site", "same-origin")
                .formParam("attempts", 1)
                .post("/console/" + reference + "/retry")
                .then()
                .statusCode(403);
        assertThat(ann().get("/console/" + reference).asString()).contains("It needs a person");
    }

    @Test
    void onlyOurOwnPagesMayPost() {
        var path = "/console/" + pile.stuck("Lamp") + "/close";
        for (var foreign : List.of("cross-site", "same-site", "none")) {
            posting().header("Sec-Fetch-Site", foreign).post(path).then().statusCode(403);
        }
        posting().header("Origin", "https://evil.example").post(path).then().statusCode(403);
        posting().header("Origin", "null").post(path).then().statusCode(403);
        posting().post(path).then().statusCode(403);
        posting().header("Host", "desk.example").header("Origin", "https://desk.example").post(path).then().statusCode(303);
    }

    @Test
    void aDeskThatIsSetUpWrongIsSaidAtOnce() {
        pile.accept("Lamp", Manners.WRONG_CREDENTIALS);
        assertThat(ann().get("/console").asString()).contains("Nothing is being sent since", "Mend the settings");
        clock.advance(Duration.ofMinutes(6));
        assertThat(Stream.generate(() -> ann().get("/console").asString())
                .limit(2000)
                .anyMatch(page -> page.contains("Sending as usual"))).as("after the next probe").isTrue();
    }

    @Test
    void pagesAreValid() throws Exception {
        var reference = pile.stuck(HOSTILE);
        pile.quote(reference, "<img>");
        check(ann().get("/console?find=x").asString());
        check(ann().get("/console/" + reference + "?said=too-late").asString());
        check(given().get("/console").asString());
    }

    private static void check(String page) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        assertThat(validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))).isBlank();
    }

    private static ValidatableResponse act(String reference, String act, int attempts) {
        return ours().formParam("attempts", attempts).post("/console/" + reference + "/" + act).then();
    }

    private static RequestSpecification ours() {
        return ann().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private static RequestSpecification posting() {
        return ann().redirects().follow(false).formParam("attempts", 1).formParam("reason", "spam");
    }

    private static RequestSpecification ann() {
        return as("ann", "correct horse");
    }

    private static RequestSpecification as(String name, String password) {
        return given().header("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }
}
