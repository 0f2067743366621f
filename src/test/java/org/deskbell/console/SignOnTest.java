package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;

/** Who gets into the console by an organisation's account, and what the browser is left with. */
@QuarkusTest
@TestProfile(WithAccounts.class)
class SignOnTest extends EmptyPile {

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
}
