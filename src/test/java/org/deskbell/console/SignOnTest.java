package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.site.TestClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;

/** Who gets into the console by an organisation's account, who does not, and what the browser is left with. */
@QuarkusTest
@TestProfile(WithAccounts.class)
class SignOnTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    @Inject
    Pile pile;

    @Inject
    TestClock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @BeforeEach
    void clear() {
        pile.clear();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void theLogInPageOffersBoth() {
        new Walk().get("/console/log-in?to=/console/7Q4M-K2XD")
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body(allOf(containsString("href=\"/console/log-in/account?to=%2Fconsole%2F7Q4M-K2XD\""),
                        containsString("Log in with your organisation’s account"), containsString("name=\"password\"")));
    }

    @Test
    void anOperatorActsAndIsWrittenDown() {
        var reference = pile.stuck("Lamp");
        var olga = new Walk();
        olga.logIn("olga", "/console/" + reference)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/" + reference));
        olga.get("/console").then().statusCode(200).body(containsString("olga"));
        olga.post("/console/" + reference + "/close").then().header("Location", endsWith("said=closed"));
        olga.get("/console/" + reference).then().body(containsString("olga closed it"));
        olga.get("/preview/contact").then().statusCode(200);
    }

    @Test
    void aViewerLooksAndDoesNotAct() {
        var reference = pile.stuck("Lamp");
        var vera = new Walk();
        vera.logIn("vera", "").then().statusCode(303).header("Location", endsWith("/console"));
        vera.get("/console/" + reference).then().statusCode(200);
        vera.post("/console/" + reference + "/close").then().statusCode(403).body(containsString("You may look, but not act"));
    }

    @Test
    void aNameOfTheOrganisationsOwnCanStandForARole() {
        var mira = new Walk();
        mira.logIn("mira", "").then().statusCode(303);
        mira.get("/console/desk").then().statusCode(200).body(containsString("Stop sending</button>"));
    }

    @Test
    void whoHasNeitherRoleIsToldSo() {
        var nora = new Walk();
        nora.logIn("nora", "")
                .then()
                .statusCode(403)
                .body(allOf(containsString("Your account may not use this console"), containsString("nora")));
        assertThat(nora.cookies()).isEmpty();
        nora.get("/console").then().statusCode(303);
    }

    @Test
    void withoutAUserNameTheAddressIsWrittenDown() {
        var olga = new Walk();
        olga.logIn("olga&fault=nameless", "").then().statusCode(303);
        olga.get("/console").then().body(containsString("olga@CANARY.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "tampered", "unsigned", "audience", "issuer", "expired", "nonce", "denied"})
    void noTokenThatIsNotForUsLetsAnybodyIn(String fault) {
        for (var name : List.of("olga", "vera")) {
            var walk = new Walk();
            walk.logIn(name + "&fault=" + fault, "")
                    .then()
                    .statusCode(403)
                    .body(allOf(containsString("The log-in did not go through"), not(containsString("CANARY"))));
            assertThat(walk.cookies()).isEmpty();
            walk.get("/console").then().statusCode(303);
        }
    }

    @Test
    void aProviderThatHangsUpIsSaid() {
        new Walk().logIn("olga&fault=down", "")
                .then()
                .statusCode(503)
                .body(containsString("Your organisation’s log-in doesn’t answer"));
    }

    @Test
    void aSlowProviderTakesFourThreadsAndNoMore() throws Exception {
        var back = Stream.generate(Walk::new).limit(4).map(walk -> {
            var address = walk.back("olga&fault=slow", "");
            return CompletableFuture.supplyAsync(() -> walk.get(address).statusCode(), threads);
        }).toList();
        given().get(provider + "/held?4").then().statusCode(200);
        try {
            new Walk().get("/console/log-in/account")
                    .then()
                    .statusCode(429)
                    .body(containsString("Too many log-ins at once"));
            given().get("/f/contact").then().statusCode(200);
        } finally {
            given().get(provider + "/go-on?4").then().statusCode(200);
        }
        assertThat(back).allSatisfy(answer -> assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(303));
        new Walk().logIn("olga", "").then().statusCode(303);
    }

    @Test
    void nobodyComesBackWhoDidNotLeave() {
        for (var back : List.of("code=x&state=y", "state=y", "code=x", "error=access_denied&state=y", "error=CANARY",
                "code=x&state=y&state=z")) {
            new Walk().get("/console/log-in/account?" + back)
                    .then()
                    .statusCode(403)
                    .body(allOf(containsString("The log-in did not go through"), not(containsString("CANARY"))));
        }
    }

    @Test
    void whatOneBrowserBroughtLetsInNoOther() {
        var olga = new Walk();
        var back = olga.back("olga", "");
        var thief = new Walk();
        thief.get(back).then().statusCode(403);
        thief.leave("");
        thief.get(back).then().statusCode(403);
        assertThat(thief.cookies()).noneMatch(cookie -> cookie.startsWith(Badge.PLAIN + "="));
        olga.get(back).then().statusCode(303);
        olga.get(back).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_session=none", "q_session=x", "q_session=", "q_session_chunk_1=x", "q_auth_y=y|x", "q_auth=y"})
    void forgedCookiesAreNobodys(String cookie) {
        for (var path : List.of("/console/log-in/account?code=x&state=y", "/console/log-in/account?state=y")) {
            new Walk().with(cookie).get(path).then().statusCode(403);
        }
        new Walk().with(cookie).get("/console").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/r/x", "/console/log-in",
            "/console?x\r\nSet-Cookie: a=b"})
    void nobodyIsLedAnywhereElse(String to) {
        new Walk().logIn("vera", to).then().statusCode(303).header("Location", endsWith("/console"));
    }

    @Test
    void whileSomebodyIsAwayCookiesGoNowhereButTheWayBack() {
        var olga = new Walk();
        var away = olga.leave("/console?state=held");
        assertThat(away.headers().getValues("Set-Cookie")).hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly")
                        .contains("Path=/console/log-in/account", "SameSite=Lax", "Max-Age=300")
                        .doesNotContain("Secure", "Domain"))
                .anyMatch(cookie -> cookie.startsWith("q_auth_"))
                .anyMatch(cookie -> cookie.startsWith(SignOnPage.WAY + "="));
        var in = olga.get(olga.back(away, "olga"));
        in.then().header("Location", endsWith("/console?state=held"));
        assertThat(in.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("q_session"))
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).startsWith(Badge.PLAIN + "=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(olga.cookies()).hasSize(1);
    }

    @Test
    void noOtherPageLooksAtThem() {
        for (var path : List.of("/", "/f/contact", "/r/nothing", "/nothing", "/console/log-in")) {
            given().header("Cookie", "q_session=x; q_auth_y=y|x; q_auth=z")
                    .header("Authorization", "Bearer x")
                    .get(path)
                    .then()
                    .header("Set-Cookie", nullValue())
                    .header("WWW-Authenticate", nullValue());
        }
        given().header("Cookie", "q_session=x").get("/f/contact").then().statusCode(200);
    }

    @Test
    void loggingOutEndsItHereAndGoesOnToTheAccount() {
        var olga = new Walk();
        olga.logIn("olga", "");
        var kept = olga.cookies();
        var out = olga.post("/console/log-out");
        out.then().statusCode(200).body(containsString("You are logged out"));
        assertThat(out.header("Refresh")).startsWith("0; url=http://127.0.0.1:")
                .contains("/out?client_id=deskbell-console&post_logout_redirect_uri=http%3A%2F%2Flocalhost")
                .endsWith("%2Fconsole%2Flog-in%3Fsaid%3Dout");
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(out.header("Refresh").substring(7))
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/log-in?said=out"));
        assertThat(olga.cookies()).isEmpty();
        new Walk().with(kept.toArray(String[]::new)).get("/console").then().statusCode(303);
    }

    @Test
    void itLastsFourHours() {
        var olga = new Walk();
        olga.logIn("olga", "");
        clock.advance(Duration.ofHours(4).minusSeconds(1));
        olga.get("/console").then().statusCode(200);
        clock.advance(Duration.ofSeconds(1));
        olga.get("/console").then().statusCode(303);
    }

    @Test
    void withAPasswordEverythingIsAsBefore() {
        Operator.ann().get("/console").then().statusCode(200);
        var out = new Walk();
        given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParam("name", "ann")
                .formParam("password", "correct horse")
                .post("/console/log-in")
                .headers()
                .getList("Set-Cookie")
                .stream()
                .map(Header::getValue)
                .forEach(out::with);
        out.post("/console/log-out").then().statusCode(303).header("Location", endsWith("/console/log-in?said=out"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaid() {
        pile.without("login", () -> new Walk().logIn("olga", "").then().statusCode(503).body(containsString("can’t be read")));
    }

    /** Every log-in, good and bad, with every category at its lowest level. */
    @Test
    void noCanarySings() {
        String told;
        try (var log = new LogCapture("")) {
            for (var fault : List.of("", "signature", "tampered", "unsigned", "audience", "issuer", "expired", "nonce",
                    "denied",
                    "down", "nameless")) {
                for (var name : List.of("olga", "nora")) {
                    new Walk().logIn(name + "&fault=" + fault, "");
                }
            }
            new Walk().get("/console/log-in/account?code=CANARY&state=CANARY");
            told = log.text();
        }
        assertThat(told).contains("An account was not let in: it has neither", "its token has expired",
                "its token is meant for another client",
                "its token names another provider", "its token is not signed", "its token is not as it has to be",
                "the provider says access_denied",
                "the provider does not answer", "what came back does not fit");
        assertThat(told.lines().filter(line -> !line.startsWith("org.apache.http.")))
                .noneMatch(line -> line.contains(Provider.CANARY));
    }
}
