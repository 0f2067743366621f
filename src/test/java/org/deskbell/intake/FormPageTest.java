package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The form page over HTTP, without a browser: statuses, addresses, and that every answer comes back. */
@QuarkusTest
class FormPageTest {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");

    @Inject
    TestClock clock;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
        sandbox.forget();
    }

    @Test
    void theBareAddressLeadsToTheContactForm() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", "/f/contact");
    }

    @Test
    void aGoodDraftLeadsToItsReceipt() {
        var location = send(stamp(), "Battery").statusCode(303).extract().header("Location");
        assertThat(location).matches("/r/[A-Za-z0-9_-]{30}\\?sent=[0-9]+\\..+");
        given().get(location)
                .then()
                .statusCode(200)
                .body(allOf(containsString(sandbox.tickets().get(0).id()),
                        containsString("It stops at 60 %"), not(containsString("amara@example.com"))));
        given().get(location.replaceFirst("\\?.*", ""))
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .body(allOf(containsString(sandbox.tickets().get(0).id()), not(containsString("It stops at 60 %"))));
    }

    @Test
    void theAnswersAreShownForHalfAnHourOnly() {
        var location = send(stamp(), "Half an hour").extract().header("Location");
        clock.advance(Duration.ofMinutes(29));
        given().get(location).then().body(containsString("It stops at 60 %"));
        clock.advance(Duration.ofMinutes(1));
        given().get(location).then().statusCode(200).body(not(containsString("It stops at 60 %")));
        given().get(location.replaceFirst("sent=[0-9]+", "sent=99999999999"))
                .then()
                .body(not(containsString("It stops at 60 %")));
    }

    @Test
    void theSameSentTwiceIsOneTicketAndOneReceipt() {
        var stamp = stamp();
        var first = send(stamp, "Twice").extract().header("Location");
        assertThat(send(stamp, "Twice").statusCode(303).extract().header("Location")).isEqualTo(first);
        assertThat(sandbox.tickets()).hasSize(1);

        assertThat(send(stamp, "Twice, corrected").extract().header("Location")).isNotEqualTo(first);
        assertThat(sandbox.tickets()).hasSize(2);
    }

    @Test
    void anOldStampGivesEverythingBackWithAFreshOne() {
        var old = stamp();
        clock.advance(Duration.ofHours(13));
        var page = send(old, "Overnight").statusCode(422)
                .body(allOf(containsString("Press send once more"), containsString("value=\"Overnight\"")))
                .extract()
                .asString();
        assertThat(sandbox.tickets()).isEmpty();
        send(stampIn(page), "Overnight").statusCode(303);
        assertThat(sandbox.tickets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "AQAAAAAAAAAA"})
    void aForeignStampGivesEverythingBack(String stamp) {
        send(stamp, "Forged").statusCode(422).body(containsString("value=\"Forged\""));
        assertThat(sandbox.tickets()).isEmpty();
    }

    @Test
    void anotherSitesPageGetsTheFormBackAndASandboxedFrameDoesNot() {
        send(with(stamp(), "Elsewhere").header("Origin", "https://evil.example")).statusCode(422)
                .body(containsString("value=\"Elsewhere\""));
        assertThat(sandbox.tickets()).isEmpty();
        send(with(stamp(), "Opaque").header("Origin", "null").header("Sec-Fetch-Site", "cross-site")).statusCode(303);
    }

    @Test
    void whatIsWrongIsSaidAndEveryAnswerKept() {
        given().formParam("_stamp", stamp())
                .formParam("name", "  <b>Ann</b> ")
                .formParam("email", "no")
                .redirects()
                .follow(false)
                .post("/f/contact")
                .then()
                .statusCode(422)
                .body(allOf(containsString("<title>Error: "), containsString("value=\"&lt;b&gt;Ann&lt;/b&gt;\""),
                        containsString("aria-invalid=\"true\""), containsString("Nothing you typed has been lost.")));
    }

    @Test
    void htmxGetsOnlyTheFormAndIsSentOnByAHeader() {
        given().header("HX-Request", "true")
                .formParam("_stamp", stamp())
                .post("/f/contact")
                .then()
                .statusCode(422)
                .header("Vary", containsString("HX-Request"))
                .body(allOf(containsString("<title>Error: "), not(containsString("<html"))));
        send(with(stamp(), "By htmx").header("HX-Request", "true")).statusCode(204).header("HX-Redirect", startsWith("/r/"));
    }

    @Test
    void fiveThousandEmojiPassAndOneMoreDoesNot() {
        var stamp = stamp();
        send(with(stamp, "Emoji", "🦄".repeat(5000))).statusCode(303);
        assertThat(sandbox.tickets().get(0).json()).contains("🦄".repeat(5000));
        send(with(stamp, "Emoji", "🦄".repeat(5001))).statusCode(422)
                .body(allOf(containsString("5,000"), containsString("🦄".repeat(5001))));
    }

    @Test
    void aBrokenBodyGivesBackWhatCouldBeRead() {
        given().contentType("application/x-www-form-urlencoded")
                .body("subject=kept&message=%zz")
                .post("/f/contact")
                .then()
                .statusCode(400)
                .body(allOf(containsString("value=\"kept\""), containsString("%zz")));
        given().contentType("application/x-www-form-urlencoded")
                .body("subject=kept&" + "a=1&".repeat(100_000))
                .post("/f/contact")
                .then()
                .statusCode(400)
                .body(containsString("value=\"kept\""));
        given().contentType("application/x-www-form-urlencoded")
                .body("subject=" + "x".repeat(11_000_000))
                .post("/f/contact")
                .then()
                .statusCode(413)
                .body(containsString("<h1>That was too much at once</h1>"));
        given().contentType("application/json")
                .body("{}")
                .post("/f/contact")
                .then()
                .statusCode(415)
                .body(containsString("<h1>"));
    }

    /** Another process holds the database for longer than we wait; afterwards everything works again by itself. */
    @Test
    void whatCannotBeKeptComesBackWithEveryAnswerAndNoReceipt() throws SQLException {
        var stamp = stamp();
        try (var other = DriverManager.getConnection("jdbc:sqlite:target/test-data/deskbell.db");
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            send(stamp, "Locked out").statusCode(503)
                    .header("Retry-After", "30")
                    .header("Location", nullValue())
                    .body(allOf(containsString("Something went wrong on our side"), containsString("help@kestrel.example"),
                            containsString("value=\"Locked out\""), containsString("It stops at 60 %")));
            statement.execute("rollback");
        }
        send(stamp, "Locked out").statusCode(303);
        assertThat(sandbox.tickets()).hasSize(1);
    }

    @Test
    void controlCharactersDoNoHarm() {
        send(with(stamp(), "Nul \u0000 and bell \u0007", "a\u0000b")).statusCode(303);
        assertThat(sandbox.tickets().get(0).json()).contains("\"subject\":\"Nul  and bell\"").doesNotContain("\\u0000");
    }

    @Test
    void nowhereIsAPageAndSoIsClosed() {
        given().get("/f/nowhere").then().statusCode(404).body(containsString("<h1>This form doesn’t exist</h1>"));
        given().get("/f/warranty").then().statusCode(410).body(containsString("<h1>This form is closed</h1>"));
        given().post("/f/nowhere").then().statusCode(404).body(containsString("<h1>"));
    }

    private String stamp() {
        return stampIn(given().get("/f/contact").then().statusCode(200).extract().asString());
    }

    private static String stampIn(String page) {
        var found = STAMP.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static RequestSpecification with(String stamp, String subject) {
        return with(stamp, subject, "It stops at 60 %");
    }

    private static RequestSpecification with(String stamp, String subject, String message) {
        return given().redirects()
                .follow(false)
                .formParam("_stamp", stamp)
                .formParam("name", "Amara")
                .formParam("email", "amara@example.com")
                .formParam("bike", "city-2")
                .formParam("subject", subject)
                .formParam("message", message)
                .formParam("effect", "question");
    }

    private static ValidatableResponse send(String stamp, String subject) {
        return send(with(stamp, subject));
    }

    private static ValidatableResponse send(RequestSpecification filled) {
        return filled.contentType("application/x-www-form-urlencoded; charset=UTF-8").post("/f/contact").then();
    }
}
