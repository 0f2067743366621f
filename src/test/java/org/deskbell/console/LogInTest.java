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

import jakarta.inject.Inject;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Logging in and out, and what the cookie is like. */
@QuarkusTest
@TestProfile(WithUsers.class)
class LogInTest {

    private static final String PASSWORD = "correct horse";

    @Inject
    Pile pile;

    @Inject
    TestClock clock;

    @BeforeEach
    void clear() {
        pile.clear();
        clock.advance(Throttle.PAUSE);
    }

    @Test
    void aBrowserIsLedToThePageAndBackToWhereItWanted() {
        browser().get("/console/7Q4M-K2XD?state=held")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/log-in?to=%2Fconsole%2F7Q4M-K2XD%3Fstate%3Dheld"))
                .header("WWW-Authenticate", nullValue());
        browser().queryParam("to", "/console/7Q4M-K2XD?state=held")
                .get("/console/log-in")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                .header("Set-Cookie", nullValue())
                .body(containsString("value=\"/console/7Q4M-K2XD?state=held\""));
        logIn("ann", PASSWORD, "/console?state=held").then()
                .statusCode(303)
                .header("Location", endsWith("/console?state=held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/console.evil.example", "/r/x",
            "/console/log-in", "javascript:alert(1)", "/console?x\r\nSet-Cookie: a=b"})
    void nobodyIsLedAnywhereElse(String to) {
        logIn("ann", PASSWORD, to).then().statusCode(303).header("Location", endsWith("/console"));
    }

    @Test
    void overHttpTheCookieIsForOperatorsPagesAlone() {
        var cookies = logIn("ann", PASSWORD, "").headers().getValues("Set-Cookie");
        assertThat(cookies).hasSize(2)
                .anySatisfy(cookie -> assertThat(cookie).contains("Path=/console;"))
                .anySatisfy(cookie -> assertThat(cookie).contains("Path=/preview;"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("deskbell-console=")
                        .contains("HttpOnly", "SameSite=Lax")
                        .doesNotContain("Secure", "Max-Age", "Expires", "Domain"));
    }

    @Test
    void previewsAskForTheSameLogIn() {
        browser().get("/preview/contact")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/log-in?to=%2Fpreview%2Fcontact"));
        logIn("vic", "just looking", "/preview/contact").then().header("Location", endsWith("/preview/contact"));
        browser().header("Cookie", cookie("vic", "just looking")).get("/preview/contact").then().statusCode(200);
    }

    @Test
    void behindAProxyThatSpeaksTlsTheCookieIsSecureAndTiedToTheHost() {
        var cookie = browser().header("Host", "desk.example")
                .header("Origin", "https://desk.example")
                .formParam("name", "ann")
                .formParam("password", PASSWORD)
                .post("/console/log-in")
                .header("Set-Cookie");
        assertThat(cookie).startsWith("__Host-deskbell-console=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Path=/console", "Domain");
        browser().header("Cookie", cookie.replaceFirst(";.*", "")).get("/console").then().statusCode(200);
    }

    @Test
    void whoIsLoggedInActsAndIsWrittenDown() {
        var reference = pile.stuck("Lamp");
        var cookie = cookie("ann");
        browser().header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("attempts", 1)
                .formParam("reason", "spam")
                .post("/console/" + reference + "/close")
                .then()
                .header("Location", endsWith("said=closed"));
        browser().header("Cookie", cookie)
                .get("/console/" + reference)
                .then()
                .body(allOf(containsString("ann closed it"), containsString("Log out")));
        browser().header("Cookie", cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/console/" + reference + "/retry")
                .then()
                .statusCode(403);
    }

    @Test
    void aViewerMayLookForSomebodyBeShownAndLeaveButNotAct() {
        var reference = pile.stuck("Lamp");
        var vic = cookie("vic", "just looking");
        post(vic, "/console/find").then().statusCode(303);
        post(vic, "/console/" + reference + "/show").then().statusCode(200).body(containsString("vic was shown"));
        for (var act : List.of("/console/" + reference + "/retry", "/console/" + reference + "/edit", "/console/together",
                "/console/person/export", "/console/person/erase", "/console/desk/stop", "/console/desk/test")) {
            post(vic, act).then().statusCode(403).body(containsString("You may look, but not act"));
        }
        browser().header("Cookie", vic)
                .get("/console/desk")
                .then()
                .statusCode(200)
                .body(not(containsString("Stop sending</button>")));
        post(vic, "/console/log-out").then().statusCode(303);
    }

    @Test
    void loggingOutEndsItForWhoeverHasTheCookie() {
        var cookie = cookie("ann");
        browser().header("Cookie", cookie).get("/console").then().statusCode(200);
        var out = post(cookie, "/console/log-out");
        out.then().statusCode(303).header("Location", endsWith("/console/log-in?said=out"));
        assertThat(out.header("Set-Cookie")).contains("deskbell-console=", "Max-Age=0");
        browser().header("Cookie", cookie).get("/console").then().statusCode(303);
        post(cookie, "/console/7Q4M-K2XD/retry").then().statusCode(403).body(containsString("you are logged out"));
    }

    @Test
    void itLastsHalfADay() {
        var cookie = cookie("ann");
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        browser().header("Cookie", cookie).get("/console").then().statusCode(200);
        clock.advance(Duration.ofSeconds(1));
        browser().header("Cookie", cookie).get("/console").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", "' or '1'='1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void cookiesThatAreNoneAreNobodys(String token) {
        browser().header("Cookie", "deskbell-console=" + token).get("/console").then().statusCode(303);
        browser().header("Cookie", "__Host-deskbell-console=" + token).get("/console").then().statusCode(303);
    }

    @Test
    void wrongOnesAreToldTheSameAndAfterFiveHaveToWait() {
        for (int i = 0; i < Throttle.MOST_FAILURES; i++) {
            logIn("eve<b>", "guess " + i, "").then()
                    .statusCode(422)
                    .header("Set-Cookie", nullValue())
                    .body(allOf(containsString("don’t fit together"), containsString("value=\"eve&lt;b&gt;\""),
                            not(containsString("guess"))));
        }
        logIn("eve<b>", "just looking", "").then().statusCode(429).header("Retry-After", "30");
        for (int i = 0; i < Throttle.MOST_FAILURES; i++) {
            logIn("ann", "guess " + i, "").then().statusCode(422);
        }
        logIn("ann", PASSWORD, "").then().statusCode(429).header("Set-Cookie", nullValue());
        logIn("vic", "just looking", "").then().statusCode(303);
        clock.advance(Throttle.PAUSE);
        logIn("ann", PASSWORD, "").then().statusCode(303);
    }

    @Test
    void nobodyIsLoggedInByAnotherSite() {
        browser().header("Sec-Fetch-Site", "cross-site")
                .formParam("name", "ann")
                .formParam("password", PASSWORD)
                .post("/console/log-in")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue());
        browser().formParam("name", "ann").formParam("password", PASSWORD).post("/console/log-in").then().statusCode(403);
    }

    @Test
    void whoIsNotInMaySendLittle() {
        logIn("ann", "x".repeat(9000), "").then().statusCode(413).body(containsString("too long"));
        logIn("ann", "x".repeat(1000), "").then().statusCode(422);
    }

    @Test
    void addressesThatOnlyLookLikeThePageLetNobodyIn() {
        for (var path : List.of("/console/log-in/", "/console/log-in/retry", "/console/%6Cog-in/show",
                "/console/log-in;x/retry",
                "/console//log-in", "/console/7Q4M-K2XD%2F..%2Flog-in", "/console/log-in%2F..%2F7Q4M-K2XD")) {
            given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .body(not(containsString("class=\"tabs\"")));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidWhereverSomebodyIs() {
        var cookie = cookie("ann");
        pile.without("login", () -> {
            browser().header("Cookie", cookie)
                    .get("/console")
                    .then()
                    .statusCode(503)
                    .body(containsString("can’t be read just now"));
            logIn("ann", PASSWORD, "").then().statusCode(503).header("Set-Cookie", nullValue());
        });
        pile.without("submission", () -> {
            for (var path : List.of("/console", "/console/7Q4M-K2XD", "/console/desk")) {
                browser().header("Cookie", cookie).get(path).then().statusCode(503);
            }
            post(cookie, "/console/7Q4M-K2XD/retry").then().statusCode(503);
            post(cookie, "/console/find").then().statusCode(303);
        });
        browser().header("Cookie", cookie).get("/console").then().statusCode(200);
    }

    @Test
    void noOtherPageSetsACookieOrNeedsOne() {
        for (var path : List.of("/", "/f/contact", "/nothing")) {
            given().header("Cookie", "__Host-deskbell-console=x").get(path).then().header("Set-Cookie", nullValue());
        }
    }

    private static String cookie(String name) {
        return cookie(name, PASSWORD);
    }

    private static String cookie(String name, String password) {
        return logIn(name, password, "").header("Set-Cookie").replaceFirst(";.*", "");
    }

    private static Response logIn(String name, String password, String to) {
        return browser().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("name", name)
                .formParam("password", password)
                .formParam("to", to)
                .post("/console/log-in");
    }

    private static Response post(String cookie, String path) {
        return browser().header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin").formParam("attempts", 1).post(path);
    }

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,*/*;q=0.8").redirects().follow(false);
    }
}
