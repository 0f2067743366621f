package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** A form that went while somebody was writing gives every word back. */
@QuarkusTest
class AbsencesTest {

    @Test
    void aClosedFormGivesTheWordsBackUnderTheirLabels() {
        written().post("/f/warranty")
                .then()
                .statusCode(410)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(allOf(containsString("<h1>This form is closed</h1>"), containsString("What you wrote"),
                        containsString("<dt>Email address</dt><dd dir=\"auto\">amara@example.com</dd>"),
                        containsString("<dt>message</dt><dd dir=\"auto\">Line 1\nLine &lt;2&gt; &amp; &quot;3&quot;</dd>"),
                        containsString("Email it to help@kestrel.example or call"), not(containsString("SECRET")),
                        not(containsString("<dt>empty"))));
    }

    @ParameterizedTest
    @CsvSource({"gone, What you wrote", "gone?lang=de, Was Sie geschrieben haben"})
    void soDoesOneThatWasRemoved(String address, String heading) {
        written().post("/f/" + address)
                .then()
                .statusCode(404)
                .body(allOf(startsWith("<!doctype html>"), containsString(heading),
                        containsString("<dd dir=\"auto\">amara@example.com</dd>"),
                        // several organisations are served here, and nobody knows whose form it was
                        not(containsString("@kestrel.example")), not(containsString("@marl.example")),
                        containsString("data-copy=\"email: amara@example.com\nmessage: Line 1\n"),
                        not(containsString("SECRET"))));
    }

    @Test
    void whoWroteNothingIsToldOnlyThatItIsGone() {
        given().formParam("_stamp", "SECRET")
                .post("/f/warranty")
                .then()
                .statusCode(410)
                .body(not(containsString("What you wrote")));
        given().get("/f/warranty").then().statusCode(410).body(not(containsString("What you wrote")));
        given().formParam("name", "x").post("/f/gone/check").then().statusCode(404).body(not(containsString("What you wrote")));
    }

    private static RequestSpecification written() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_stamp", "SECRET")
                .formParam("email", "amara@example.com")
                .formParam("empty", " ")
                .formParam("message", "Line 1\nLine <2> & \"3\"");
    }
}
