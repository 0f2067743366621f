package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A form with every kind of field, from the page to the ticket and back. */
@QuarkusTest
class EveryKindTest {

    @Inject
    Sandbox sandbox;

    private final Map<String, Object> answers = new HashMap<>();

    @BeforeEach
    void answer() {
        answers.putAll(Map.of("email", "amara@example.com", "subject", "Brakes", "site", "kestrel.example/shop", "phone",
                "020 7946 0321", "pieces", "3", "price", "1,299.50"));
        answers.putAll(Map.of("bought.day", "27", "bought.month", "March", "bought.year", "2025", "call", "2 pm", "parts",
                List.of("brakes", "tyres"), "mudguards", "Both", "terms", "true"));
    }

    @Test
    void theTicketHoldsEveryAnswerInOneWayOfWriting() throws Exception {
        Posted.to("/f/everything", answers).then().statusCode(303);
        var ticket = Posted.ticket(sandbox);
        assertThat(ticket.get("phone").asText()).isEqualTo("+442079460321");
        assertThat(ticket.get("custom_fields")).extracting(Object::toString)
                .containsExactly("{\"id\":\"CF1\",\"value\":\"3\"}", "{\"id\":\"CF2\",\"value\":\"2025-03-27\"}",
                        "{\"id\":\"CF3\",\"value\":\"brakes, tyres\"}");
        assertThat(ticket.get("description").asText()).contains("""
                Your website: https://kestrel.example/shop
                Phone number: +44 20 7946 0321
                How many: 3
                Price paid: 1299.50
                Date of purchase: March 27, 2025
                When may we call?: 14:00
                Which parts are worn?: Brakes, Tyres
                Which tyres?: Both
                I have read the privacy notice.: yes, to the words “I have read the privacy notice.” (version 2026-03)
                """);
    }

    @Test
    void whoReadsAnotherLanguageConsentsToItsWords() throws Exception {
        Posted.to("/f/everything?lang=ar", answers).then().statusCode(303);
        assertThat(Posted.ticket(sandbox).get("description").asText())
                .contains("yes, to the words “قرأت إشعار الخصوصية.” (version 2026-03)");
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        answers.putAll(Map.of("pieces", "a few", "price", "1,299.505", "bought.month", "13", "call", "midnight", "site",
                "our shop", "parts", List.of("brakes", "tyres", "chain"), "email", "amara@gmial.com"));
        answers.remove("terms");
        Posted.to("/f/everything", answers)
                .then()
                .statusCode(422)
                .body(containsString("There are 7 things to fix"), containsString("Enter “How many” in digits, like 12"),
                        containsString("Enter “Price paid” in steps of 0.01"),
                        containsString("Enter “Date of purchase” as a real date, like March 27, 2026"),
                        containsString("Enter “When may we call?” as a time, like 14:30"),
                        containsString("Enter a web address, like www.example.com"),
                        containsString("Pick no more than 2 answers to “Which parts are worn?”"),
                        containsString("Tick “I have read the privacy notice.” to go on"))
                .body(containsString("value=\"a few\""), containsString("value=\"1,299.505\""),
                        containsString("name=\"bought.month\" type=\"text\" inputmode=\"numeric\" required value=\"13\""),
                        containsString("value=\"midnight\""), containsString("value=\"our shop\""),
                        containsString("value=\"chain\" checked"), containsString("value=\"Both\""))
                .body(containsString("Did you mean amara@gmail.com?"));
    }

    @Test
    void aStepOfOneIsAWholeNumberHoweverTheFormWritesIt() {
        answers.put("pieces", "1.5");
        Posted.to("/f/everything", answers)
                .then()
                .statusCode(422)
                .body(containsString("Enter “How many” as a whole number, like "));
    }

    @Test
    void daysAndNumbersAreBounded() {
        answers.putAll(Map.of("pieces", "51", "bought.year", "2999", "call", "8:30"));
        Posted.to("/f/everything", answers)
                .then()
                .statusCode(422)
                .body(containsString("“How many” must be 50 or less"), containsString("“Date of purchase” must be "),
                        containsString(" or earlier"), containsString("“When may we call?” must be 09:00 or later"));
    }

    @Test
    void aSlipIsOfferedAndNeverInTheWay() {
        given().formParam("email", "amara@gmial.com")
                .post("/f/everything/check")
                .then()
                .statusCode(200)
                .body(containsString("Did you mean amara@gmail.com?"), containsString("data-suggest=\"amara@gmail.com\""));
        given().formParam("email", "amara@example.com")
                .post("/f/everything/check")
                .then()
                .statusCode(200)
                .body(not(containsString("Did you mean")));
        answers.put("email", "amara@gmial.com");
        Posted.to("/f/everything", answers).then().statusCode(303);
    }

    @Test
    void aWarningThatAnAnswerBringsUpIsSeenBeforeTheMessageGoes() {
        answers.put("_asked", "mudguards");
        Posted.to("/f/everything", answers)
                .then()
                .statusCode(422)
                .body(containsString("Worn brakes fail."), containsString("brings up something that was not on the page"),
                        containsString("name=\"_asked\" value=\"mudguards,worn\""));
        answers.put("_asked", "mudguards,worn");
        Posted.to("/f/everything", answers).then().statusCode(303);
    }

    @Test
    void consentIsNeverTickedBeforehand() {
        given().get("/f/everything?terms=true&news=true")
                .then()
                .body(containsString("name=\"terms\" type=\"checkbox\" value=\"true\" aria"), not(containsString("checked")));
    }
}
