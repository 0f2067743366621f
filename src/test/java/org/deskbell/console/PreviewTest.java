package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** What would be sent, shown to the console's users and to nobody else, and never sent. */
@QuarkusTest
@TestProfile(WithUsers.class)
class PreviewTest {

    private static final Pattern CODE = Pattern.compile("(?s)<code>(.*?)</code>");
    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");

    @Inject
    Pile pile;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void clear() {
        pile.clear();
        sandbox.forget();
    }

    @Test
    void toVisitorsADraftIsAFormThatDoesNotExist() {
        assertThat(given().get("/f/returns").then().statusCode(404).extract().asString())
                .isEqualTo(given().get("/f/nowhere").asString());
        given().formParam("email", "a@example.com").post("/f/returns").then().statusCode(404);
        given().get("/").then().body(not(containsString("returns")));
        var asked = given().get("/preview/returns").then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        assertThat(asked.extract().asString())
                .isEqualTo(given().get("/preview/nowhere").then().statusCode(401).extract().asString());
        for (var address : new String[]{"/preview/contact", "/preview/contact/check", "/preview/contact/questions"}) {
            given().formParam("email", "a@example.com").post(address).then().statusCode(401);
        }
        as("ann", "wrong").get("/preview/returns").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preview/returns", "/preview/shop?embed=inline", "/preview/contact?lang=de", "/preview/warranty"})
    void viewersAndOperatorsSeeItAndNobodyMayFrameIt(String address) {
        for (var user : new RequestSpecification[]{as("vic", "just looking"), ann()}) {
            user.get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("X-Robots-Tag", "noindex")
                    .header("Cache-Control", "no-store")
                    .body(allOf(containsString("What the help desk would get"), containsString("•••"),
                            containsString("class=\"bar\"")));
        }
        ann().get("/preview/nowhere").then().statusCode(404).body(containsString("This form doesn’t exist"));
    }

    @Test
    void theTicketIsThatOfTheForm() throws Exception {
        var page = ann().formParam("email", "amara@example.com")
                .formParam("order", "A-17")
                .formParam("broken", "true")
                .formParam("how", "The lid.")
                .formParam("_asked", "how")
                .post("/preview/returns")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Preview of a draft"), containsString("This ticket, with your account")))
                .extract()
                .asString();
        var style = Pattern.compile("/assets/support[^\"]+css").matcher(page);
        assertThat(style.find()).isTrue();
        given().get(style.group())
                .then()
                .body(allOf(containsString("--brand: light-dark(#0b6e4f"), containsString(".preview")));
        assertThat(new ObjectMapper().readTree(json(page))).isEqualTo(new ObjectMapper().readTree("""
                {"account_email": "•••", "token": "•••", "email": "amara@example.com", "subject": "Return A-17",
                 "description": "The lid.\\n\\nEmail address: amara@example.com\\nOrder number: A-17\\nIt came broken: yes\\n\
                Your reference: 0000-0000",
                 "staff": "ST007-700", "priority": "low", "inbox": "IB700-001"}"""));
    }

    @Test
    void whatIsPreviewedIsWhatIsSent() throws Exception {
        var previewed = json(filled(ann()).post("/preview/contact").then().statusCode(200).extract().asString());
        assertThat(sandbox.tickets()).isEmpty();

        var stamp = STAMP.matcher(given().get("/f/contact").asString());
        assertThat(stamp.find()).isTrue();
        filled(given().redirects().follow(false)).formParam("_stamp", stamp.group(1)).post("/f/contact").then().statusCode(303);

        var json = new ObjectMapper();
        var sent = (ObjectNode) json.readTree(sandbox.tickets().get(0).json());
        sent.put("account_email", "•••").put("token", "•••");
        sent.put("description", sent.get("description").asText().replaceFirst("[0-9A-Z]{4}-[0-9A-Z]{4}$", "0000-0000"));
        assertThat(json.readTree(previewed)).isEqualTo(sent);
    }

    @Test
    void flawsAreThoseThatVisitorsSee() {
        var visitor = given().formParam("email", "no").post("/f/contact").then().statusCode(422).extract().asString();
        var page = ann().formParam("email", "no").post("/preview/contact").then().statusCode(422).extract().asString();
        assertThat(summary(page)).isEqualTo(summary(visitor)).contains("to fix");
        assertThat(page).contains("Nothing yet: there are things to fix", "value=\"no\"");
        ann().formParam("email", "no")
                .post("/preview/contact/check")
                .then()
                .statusCode(200)
                .body(containsString("Enter an email address"));
    }

    @Test
    void answersBringUpQuestionsAndChangeTheTicket() {
        ann().formParam("_asked", "")
                .formParam("broken", "true")
                .formParam("order", "A-18")
                .post("/preview/returns/questions")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                .body(allOf(containsString("name=\"how\""), containsString("value=\"how\" id=\"asked\""),
                        containsString("id=\"copy\""), containsString("Return A-18")));
        ann().formParam("_asked", "")
                .formParam("email", "amara@example.com")
                .formParam("order", "A-18")
                .formParam("broken", "true")
                .post("/preview/returns")
                .then()
                .statusCode(200)
                .body(allOf(containsString("A little more to answer"), not(containsString("to fix</h2>")),
                        containsString("Nothing yet")));
    }

    @Test
    void nothingIsSentAndNothingIsKept() {
        var before = pile.count();
        ann().get("/preview/contact").then().statusCode(200);
        filled(ann()).post("/preview/contact").then().statusCode(200);
        filled(ann())
                .formParam("_stamp",
                        STAMP.matcher(given().get("/f/contact").asString()).results().findFirst().orElseThrow().group(1))
                .post("/preview/contact")
                .then()
                .statusCode(200);
        filled(ann()).post("/preview/contact/check").then().statusCode(200);
        filled(ann()).post("/preview/contact/questions").then().statusCode(200);
        assertThat(pile.count()).isEqualTo(before).isZero();
        assertThat(sandbox.tickets()).isEmpty();
    }

    @Test
    void whatIsNoFormIsRefused() {
        ann().contentType("application/json").body("{}").post("/preview/contact").then().statusCode(400);
        ann().contentType("application/x-www-form-urlencoded")
                .body("message=" + "x".repeat(600_000))
                .post("/preview/contact")
                .then()
                .statusCode(
                        413);
    }

    private static RequestSpecification filled(RequestSpecification who) {
        return who.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Zoë \"Z\" <b>")
                .formParam("email", "amara@example.com")
                .formParam("bike", "city-2")
                .formParam("serial", "ks24-01877")
                .formParam("subject", "Battery 🔥")
                .formParam("message", "It stops at 60 %\r\n\r\n</code></pre><script>\\\"'&amp;")
                .formParam("effect", "safety");
    }

    private static String summary(String page) {
        var summary = Pattern.compile("(?s)<div class=\"summary\".*?</ul>").matcher(page);
        assertThat(summary.find()).isTrue();
        return summary.group();
    }

    private static String json(String page) {
        var code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
