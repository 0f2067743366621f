package org.deskbell.helpdesk.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** The page that shows and changes the sandbox's manners. */
@QuarkusTest
class SandboxPageTest {

    @Inject
    Sandbox sandbox;

    @Inject
    HelpDesk desk;

    @TestHTTPResource
    String here;

    @BeforeEach
    void forget() {
        sandbox.forget();
    }

    @Test
    void showsEveryChoiceAndWhatItDoes() {
        sandbox.behave(Manners.SILENT);

        String page = given().get("/sandbox")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        assertThat(page.split("type=\"radio\"")).hasSize(Manners.values().length + 1);
        assertThat(page.split(" checked>")).hasSize(2);
        assertThat(page).contains("value=\"SILENT\" checked><b>It never answers</b>", "None yet.");
        assertThat(Arrays.stream(Manners.values()).map(Manners::name)).allSatisfy(name -> assertThat(page).containsPattern(
                "value=\"" + name + "\"( checked)?><b>It \\w[^<]+</b><small>Visitors \\w[^<]+</small>"));
    }

    @Test
    void showsTicketsAsReceivedEscapedAndWithoutTheToken() {
        desk.create(new NewTicket("<b>Zoë", "a@example.com", null, "S", null, null, null, null, null));

        given().get("/sandbox")
                .then()
                .body(containsString("&quot;name&quot;:&quot;&lt;b&gt;Zoë&quot;"))
                .body(containsString("Ticket " + sandbox.tickets().get(0).id()))
                .body(not(containsString(sandbox.account().token())));
    }

    @Test
    void aChoiceIsKeptAndComesBackToThePage() {
        choosing("BUSY").header("Origin", here.replaceFirst("/$", ""))
                .header("Sec-Fetch-Site", "same-origin")
                .post("/sandbox")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sandbox"));
        assertThat(sandbox.manners()).isEqualTo(Manners.BUSY);

        choosing("RUDE").post("/sandbox").then().statusCode(400);
        assertThat(sandbox.manners()).isEqualTo(Manners.BUSY);
    }

    @Test
    void anotherSiteChangesNothing() {
        choosing("BUSY").header("Origin", "https://evil.example").post("/sandbox").then().statusCode(403);
        choosing("BUSY").header("Origin", "null").post("/sandbox").then().statusCode(403);
        choosing("BUSY").header("Sec-Fetch-Site", "cross-site").post("/sandbox").then().statusCode(403);
        choosing("BUSY").header("Sec-Fetch-Site", "same-site").post("/sandbox").then().statusCode(403);

        assertThat(sandbox.manners()).isEqualTo(Manners.FINE);
    }

    private static RequestSpecification choosing(String manners) {
        return given().redirects().follow(false).formParam("manners", manners);
    }
}
