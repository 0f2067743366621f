package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Somebody edits the form's file while a visitor has its page open. */
@QuarkusTest
class ChangedFormTest {

    private final Map<String, String> answers = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        var page = given().get("/f/contact?lang=en").asString();
        answers.put("_stamp", value(page, "_stamp"));
        answers.put("_version", "0123456789ab");
        answers.putAll(Map.of("name", "Amara", "email", "amara@example.com", "bike", "city-2", "effect", "question",
                "subject", "Lamp", "message", "It blinks", "colour", "Racing green", "_hidden", "nothing of theirs"));
    }

    @Test
    void whatFitsTheNewFormIsTakenAndWhatItNoLongerAsksGoesAlong() throws Exception {
        var receipt = send().statusCode(303).extract().header("Location");
        given().get(receipt).then().statusCode(200);
        assertThat(lastParcel()).contains("Asked before as \u201ccolour\u201d: Racing green")
                .doesNotContain("nothing of theirs");
    }

    @Test
    void aPageThatIsNotOlderHasNothingToCarryOn() throws Exception {
        answers.remove("_version");
        send().statusCode(303);
        assertThat(lastParcel()).doesNotContain("Racing green");
    }

    @Test
    void whatDoesNotFitComesBackWithANoteAndEveryAnswer() throws Exception {
        answers.remove("message");
        var page = send().statusCode(422)
                .body(containsString("This form has changed"), containsString("value=\"Racing green\""))
                .extract()
                .asString();
        answers.put("_stamp", value(page, "_stamp"));
        answers.put("_version", value(page, "_version"));
        answers.put("message", "It blinks");
        send().statusCode(303);
        assertThat(lastParcel()).contains("Racing green");
    }

    @Test
    void aFlawOnAPageThatIsNewSaysNothingOfChanges() {
        answers.remove("message");
        answers.put("_version", value(given().get("/f/contact?lang=en").asString(), "_version"));
        send().statusCode(422).body(not(containsString("This form has changed")));
    }

    private ValidatableResponse send() {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(answers)
                .post("/f/contact?lang=en")
                .then();
    }

    private static String value(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        return Optional.of(found).filter(match -> match.find()).map(match -> match.group(1)).orElseThrow();
    }

    private static String lastParcel() throws Exception {
        var source = Arc.container().instance(DataSource.class, new DataSourceLiteral("sqlite")).get();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select parcel from submission order by rowid desc limit 1")) {
            return row.getString(1);
        }
    }
}
