package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who is not let in, or led elsewhere, and what is said when nobody can be. */
@QuarkusTest
@TestProfile(WithUsers.class)
class LogInRefusedTest extends LogIns {

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/console.evil.example", "/r/x",
            "/console/log-in", "javascript:alert(1)", "/console?x\r\nSet-Cookie: a=b"})
    void nobodyIsLedAnywhereElse(String to) {
        logIn("ann", PASSWORD, to).then().statusCode(303).header("Location", endsWith("/console"));
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
}
