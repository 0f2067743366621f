package org.deskbell.journeys;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** From the form to the ticket with every category at its lowest level: no secret and no word of a visitor is in log or metrics. */
@QuarkusTest
class NothingToldTest extends MoodySandbox {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");

    private static final String BROWSER = "org.apache.http.";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void noCanarySings() {
        var canaries = new LinkedHashMap<String, String>();
        var answers = Map.of("name", "CanaryName", "email", "canary-mail@example.com", "phone", "+44 20 7946 0999", "bike",
                "city-2",
                "subject", "CanarySubject", "message", "CanaryMessage", "effect", "question", "serial", "KS24-09999");
        answers.forEach((name, answer) -> {
            if (answer.length() > 8) {
                canaries.put(name, answer);
            }
        });
        String told;
        try (var log = new LogCapture("")) {
            for (var manner : new Manners[]{Manners.FINE, Manners.BUSY}) {
                sandbox.behave(manner);
                journey(answers, canaries, manner);
            }
            told = log.text() + given().get(management.resolve("/q/metrics")).asString();
        }
        assertThat(told).contains("org.deskbell", "io.vertx", "http_server_requests");
        var ours = told.lines().filter(line -> !line.startsWith(BROWSER)).toList();
        canaries.forEach((what, canary) -> {
            assertThat(canary).as(what).hasSizeGreaterThan(8);
            // the visitor's own browser logs in the same process: whatever was really sent is found there
            assertThat(told).as(what + " can be found")
                    .containsAnyOf(canary, URLEncoder.encode(canary, UTF_8).replace("+", "%20"));
            assertThat(ours.stream().filter(line -> line.contains(canary))).as(what).isEmpty();
        });
        for (var secret : List.of(sandbox.account().email(), sandbox.account().token())) {
            assertThat(ours).noneMatch(line -> line.contains(secret));
        }
    }

    /** Opens the form, has a field checked, sends it with a mistake and without, and looks at the receipt in every way. */
    private static void journey(Map<String, String> answers, Map<String, String> canaries, Manners manner) {
        var stamp = STAMP.matcher(given().get("/f/contact").asString());
        assertThat(stamp.find()).isTrue();
        canaries.put("stamp " + manner, stamp.group(1));
        given().formParam("email", answers.get("email") + "@").post("/f/contact/check").then().statusCode(200);
        given().formParams(answers).formParam("email", "canary-mail@example.com@").post("/f/contact").then().statusCode(422);
        given().formParams(answers).post("/f/nowhere").then().statusCode(404);
        var location = given().redirects()
                .follow(false)
                .formParams(answers)
                .formParam("subject", "CanarySubject " + manner)
                .formParam("_stamp", stamp.group(1))
                .post("/f/contact")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var address = location.replaceFirst("/r/([^?]+).*", "$1");
        canaries.put("address " + manner, address);
        canaries.put("sent " + manner, location.replaceFirst(".*sent=", ""));
        given().urlEncodingEnabled(false).get(location).then().statusCode(200);
        given().get("/r/" + address).then().statusCode(200);
        given().header("HX-Request", "true").get("/r/" + address + "?seen=3s");
        given().get("/r/" + address + "x").then().statusCode(404);
    }

    /** Otherwise the test above would prove nothing. */
    @Test
    void aCanaryThatSangWouldBeHeard() {
        try (var log = new LogCapture("")) {
            Logger.getLogger("anybody.at.all").debug("CanaryMessage");
            Logger.getLogger("org.deskbell.helpdesk.proprofs.ProProfsDesk").debug(sandbox.account().token());
            assertThat(log.text()).contains("CanaryMessage", sandbox.account().token());
        }
    }
}
