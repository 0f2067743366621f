package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.as;
import static org.deskbell.console.Operator.posting;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who gets into the console, and who may act there. */
@QuarkusTest
@TestProfile(WithUsers.class)
class ConsoleDoorTest extends EmptyPile {

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
    void aViewerLooksAndDoesNotAct() {
        var reference = pile.stuck("Lamp");
        as("vic", "just looking").get("/console/" + reference)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Somebody with the role operator can"),
                        not(containsString("/retry")), not(containsString("/erase"))));
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
}
