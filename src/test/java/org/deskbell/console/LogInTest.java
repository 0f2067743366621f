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

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Logging in and out, and what the cookie is like. */
@QuarkusTest
@TestProfile(WithUsers.class)
class LogInTest extends LogIns {

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
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Set-Cookie", nullValue())
                .body(containsString("value=\"/console/7Q4M-K2XD?state=held\""));
        logIn("ann", PASSWORD, "/console?state=held").then()
                .statusCode(303)
                .header("Location", endsWith("/console?state=held"));
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

    @Test
    void noOtherPageSetsACookieOrNeedsOne() {
        for (var path : List.of("/", "/f/contact", "/nothing")) {
            given().header("Cookie", "__Host-deskbell-console=x").get(path).then().header("Set-Cookie", nullValue());
        }
    }
}
