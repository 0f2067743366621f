package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.shield.Stamps;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Why a page has to be sent once more: the true reason, and since when somebody has been writing. */
@QuarkusTest
class OnceMoreTest {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @TestHTTPResource("/")
    URI home;

    @Inject
    TestClock clock;

    @Inject
    Stamps stamps;

    Map<String, String> filled;

    @BeforeEach
    void fillIn() throws Exception {
        filled = new Browser(home).filled("Once more");
    }

    @ParameterizedTest
    @CsvSource({"en, was open for a long time", "de, war lange offen"})
    void itWasOpenForLong(String lang, String why) {
        clock.advance(Duration.ofHours(13));
        says(filled, lang, null, why);
    }

    @ParameterizedTest
    @CsvSource({"en, Another site’s page sent this", "de, Seite einer anderen Website"})
    void itWasAnotherSites(String lang, String why) {
        says(filled, lang, "https://evil.example", why);
    }

    @ParameterizedTest
    @CsvSource({"en, could not tell that this page is ours", "de, nicht erkennen"})
    void itWasNotOurs(String lang, String why) {
        filled.put("_stamp", "forged");
        says(filled, lang, null, why);
    }

    @ParameterizedTest
    @CsvSource({"en, already sent several requests", "de, schon mehrere Anfragen"})
    void itHasSentEnough(String lang, String why) throws Exception {
        for (int i = 0; i < 5; i++) {
            filled.put("subject", "Message " + i);
            assertThat(new Browser(home).send(filled).get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
        }
        filled.put("subject", "The sixth");
        says(filled, lang, null, why);
    }

    @Test
    void aDamagedBodyKeepsTheStampAndALateOneIsRenewed() {
        var first = stamps.read("contact", filled.get("_stamp")).orElseThrow();
        assertThat(stampAfterDamage()).isEqualTo(filled.get("_stamp"));

        clock.advance(Duration.ofHours(13));
        var renewed = stamps.read("contact", stampAfterDamage()).orElseThrow();
        assertThat(renewed.firstSeen()).isEqualTo(first.firstSeen()).isBefore(renewed.issued());
        assertThat(renewed.nonce()).isNotEqualTo(first.nonce());
    }

    private String stampAfterDamage() {
        var page = given().contentType(FORM)
                .body("_stamp=" + filled.get("_stamp") + "&subject=kept&message=%zz")
                .post("/f/contact")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        var stamp = STAMP.matcher(page);
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }

    private static void says(Map<String, String> answers, String lang, String origin, String why) {
        var headers = new HashMap<String, String>();
        if (origin != null) {
            headers.put("Origin", origin);
        }
        given().contentType(FORM)
                .headers(headers)
                .formParams(answers)
                .redirects()
                .follow(false)
                .post("/f/contact?lang=" + lang)
                .then()
                .statusCode(422)
                .body(allOf(containsString(why), containsString("It stops at 60 %")));
    }
}
