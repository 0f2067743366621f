package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Forms of several companies in one process: each page wears its own clothes, and each ticket goes its own way. */
@QuarkusTest
class SeveralFormsPageTest {

    @Inject
    Sandbox sandbox;

    @ParameterizedTest
    @CsvSource({"contact, 200, Kestrel Bikes, /assets/logo, #2747c7, .625rem, frame-ancestors 'none'",
            "bug, 200, Kestrel Bikes, /assets/logo, #2747c7, .625rem, frame-ancestors 'none'",
            "shop, 200, Marl, <bdi>Marl</bdi>, #93401f, 3px, frame-ancestors http://127.0.0.1:",
            "warranty, 410, Kestrel Bikes, <bdi>Kestrel Bikes</bdi>, '--brand: light-dark(#2747c7, #a9bcff);', .625rem, frame-ancestors 'none'",
            "returns, 404, '', '', '', '', frame-ancestors 'none'"})
    void eachWearsItsOwn(String form, int status, String name, String logo, String brand, String radius, String framers) {
        var page = given().get("/f/" + form)
                .then()
                .statusCode(status)
                .header("Content-Security-Policy", containsString(framers))
                .extract()
                .asString();
        assertThat(page).contains(name, logo);
        var style = Pattern.compile("/assets/support[^\"]+css").matcher(page);
        assertThat(style.find()).isTrue();
        given().get(style.group()).then().body(containsString(brand)).body(containsString("--radius: " + radius));
    }

    @Test
    void eachTicketGoesToItsOwnInboxAndEachReceiptPromisesItsOwn() {
        sandbox.forget();
        var shop = given().get("/f/shop").asString();
        var receipt = given().redirects()
                .follow(false)
                .formParam("_stamp", shop.replaceFirst("(?s).*name=\"_stamp\" value=\"([^\"]+)\".*", "$1"))
                .formParam("email", "amara@example.com")
                .formParam("topic", "order")
                .formParam("message", "Where is my lamp?")
                .post("/f/shop")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(sandbox.tickets()).singleElement()
                .extracting(Sandbox.Ticket::json)
                .asString()
                .contains("IB500-001", "Question about An order");
        given().get(receipt)
                .then()
                .statusCode(200)
                .body(containsString("Marl"))
                .body(not(containsString("A person reads it")))
                .body(not(containsString("We reply at the latest")));
    }
}
