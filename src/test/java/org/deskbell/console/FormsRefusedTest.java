package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.as;
import static org.deskbell.console.Operator.ours;
import static org.hamcrest.Matchers.endsWith;

import java.sql.DriverManager;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is not published, and what becomes of it: it is said why, and the text stays in the box. */
@QuarkusTest
@TestProfile(WithUsers.class)
class FormsRefusedTest extends FormsInConsole {

    @Test
    void whatHasAFaultIsNotPublishedAndComesBack() {
        var typed = file.replace("kind: text", "kind: txet") + "\n# </textarea><script>alert(1)</script> {view.text}\n";
        var page = publish("footer", 0, typed, "my \"reason\"").statusCode(422).extract().asString();
        assertThat(page).contains("mend the faults first", "1 fault", "data-line=", "value=\"my &quot;reason&quot;\"")
                .doesNotContain("<script>alert");
        assertThat(inTheBox(page)).isEqualTo(typed);
        assertThat(presses.form("footer").isFile()).isTrue();
        assertThat(ours().formParam("text", typed).formParam("last", 0).post("/console/forms/footer/check").asString())
                .contains("1 fault", "&lt;/textarea&gt;")
                .doesNotContain("<script>alert", "mend the faults first");
    }

    @Test
    void aCheckAsOneTypesAnswersWithWhatItSaysOnly() {
        var check = ours().header("HX-Request", "true").formParam("last", 0);
        assertThat(check.formParam("text", file + "\ntitel: <i>x</i>\n").post("/console/forms/footer/check").asString())
                .contains("1 fault", "unknown key", "data-hx-swap-oob")
                .doesNotContain("<textarea", "<html");
        assertThat(ours().header("HX-Request", "true")
                .formParam("text", file)
                .post("/console/forms/footer/check")
                .asString()).contains("No fault");
        assertThat(ours().header("HX-Request", "true").formParam("text", "").post("/console/forms/footer/check").asString())
                .contains("the file is empty");
    }

    @Test
    void whoeverWasSlowerIsToldAndLosesNothing() {
        presses.publish("footer", 0, file.replace(LABEL, "Theirs"), "bob", "");
        var mine = file.replace(LABEL, "Mine");
        var page = publish("footer", 0, mine, "mine").statusCode(409).extract().asString();
        assertThat(page).contains("bob has published edition 1 meanwhile", "/console/forms/footer/history/1",
                "name=\"last\" value=\"1\"", "value=\"mine\"");
        assertThat(inTheBox(page)).isEqualTo(mine);
        assertThat(given().get("/f/footer?lang=en").asString()).contains("Theirs");
        publish("footer", 1, mine, "").statusCode(303);
        assertThat(given().get("/f/footer?lang=en").asString()).contains("Mine");
        publish("footer", 1, mine, "").header("Location", endsWith("said=same"));
        again("footer", 1, 1).statusCode(409);
        again("footer", 0, 1).header("Location", endsWith("said=too-late"));
    }

    @Test
    void tooMuchIsAPageToo() {
        var large = file + "# " + "é".repeat(150_000);
        var page = publish("footer", 0, large, "").statusCode(422).extract().asString();
        assertThat(page).contains("larger than 256 kB");
        assertThat(inTheBox(page)).isEqualTo(large);
        assertThat(publish("footer", 0, "x".repeat(3_000_000), "").statusCode(413).extract().asString())
                .contains("<!doctype html>");
        assertThat(publish("footer", 0, "[".repeat(50_000), "").statusCode(422).extract().asString()).contains("1 fault");
        assertThat(publish("footer", 0, "a: b\n".repeat(5_000), "").statusCode(422).extract().asString())
                .hasSizeLessThan(200_000);
        assertThat(presses.form("footer").isFile()).isTrue();
    }

    @Test
    void aViewerLooksAndDoesNotPublish() {
        var vic = as("vic", "just looking").get("/console/forms/footer").then().statusCode(200).extract().asString();
        assertThat(vic).contains("readonly", "You may look, but not publish").doesNotContain("formaction", "data-hx-post");
        assertThat(as("vic", "just looking").get("/console/forms").asString()).doesNotContain("New form");
        as("vic", "just looking").header("Sec-Fetch-Site", "same-origin")
                .formParam("text", file + "# \n")
                .formParam("last", 0)
                .post("/console/forms/footer/publish")
                .then()
                .statusCode(403);
        ann().header("Sec-Fetch-Site", "cross-site")
                .formParam("text", file + "# \n")
                .formParam("last", 0)
                .post("/console/forms/footer/publish")
                .then()
                .statusCode(403);
        given().get("/console/forms").then().statusCode(401);
        assertThat(presses.form("footer").isFile()).isTrue();
    }

    @Test
    void whileNothingCanBeWrittenTheTextStaysInTheBox() throws Exception {
        var mine = file.replace(LABEL, "Mine");
        try (var other = DriverManager.getConnection("jdbc:sqlite:target/test-data/console.db");
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            var page = publish("footer", 0, mine, "mine").statusCode(503).extract().asString();
            assertThat(page).contains("the database does not answer", "value=\"mine\"", "name=\"last\" value=\"0\"");
            assertThat(inTheBox(page)).isEqualTo(mine);
            statement.execute("rollback");
        }
        publish("footer", 0, mine, "mine").statusCode(303);
    }
}
