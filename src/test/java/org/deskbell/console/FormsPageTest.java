package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.ours;
import static org.deskbell.site.ValidHtml.check;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.form.Published;
import org.deskbell.form.Replica;
import org.deskbell.helpdesk.LogCapture;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Editing, publishing and undoing a form, over HTTP. */
@QuarkusTest
@TestProfile(WithUsers.class)
class FormsPageTest extends FormsInConsole {

    @Inject
    Published published;

    @Test
    void theListSaysOfEachFormHowItIsAndWhereItComesFrom() {
        assertThat(page("/console/forms")).contains("From its file", "Live", "href=\"/f/footer\"", "Ask us anything",
                "/console/forms/footer/history", "/embed?form=footer");
        presses.publish("footer", 0, file.replace("Ask us anything", "Tell us"), "bob", "a nicer title");
        presses.publish("new-one", 0, file + "\nstatus: draft\n", "bob", "");
        presses.publish("bug", 0, "nonsense", "bob", "");
        assertThat(page("/console/forms")).contains("Tell us", "Edition 1 by bob, just now", "Draft", "new-one", "1 fault",
                "Edition 1 by bob can’t be used, so visitors still see the file").doesNotContain("href=\"/f/new-one\"");
        assertThat(page("/console/forms/bug/history")).containsSubsequence("Edition 1", "The file", "In use");
        assertThat(page("/console/forms/bug")).contains("nonsense", "1 fault");
    }

    @Test
    void aLabelIsChangedAndChangedBack() {
        assertThat(box("/console/forms/footer")).isEqualTo(file);
        publish("footer", 0, file.replace(LABEL, "Your full name"), "as <b>legal</b> asked").statusCode(303)
                .header("Location", endsWith("/console/forms/footer?said=published"));
        assertThat(given().get("/f/footer?lang=en").asString()).contains("Your full name");
        assertThat(page("/console/forms/footer?said=published")).contains("Every replica follows", "Edition 1 by ann");
        assertThat(page("/console/forms/footer/history")).containsSubsequence("Edition 1", "By ann", "In use",
                "as &lt;b&gt;legal&lt;/b&gt; asked", "The file");

        publish("footer", 1, file.replace(LABEL, "Name"), "").statusCode(303);
        assertThat(page("/console/forms/footer/history/1")).contains("Your full name", "Publish this again");
        again("footer", 1, 2).header("Location", endsWith("said=published"));
        assertThat(given().get("/f/footer?lang=en").asString()).contains("Your full name");
        again("footer", 0, 3).header("Location", endsWith("/console/forms/footer/history?said=withdrawn"));
        assertThat(given().get("/f/footer?lang=en").asString()).contains(LABEL).doesNotContain("Your full name");
        assertThat(page("/console/forms/footer/history?said=withdrawn")).containsSubsequence("The file counts again",
                "Edition 4: back to the file", "Edition 3", "Edition 1 again", "Edition 2", "Edition 1", "The file",
                "In use");
        again("footer", 0, 4).header("Location", endsWith("said=same"));
        assertThat(page("/console/forms/footer")).contains("From its file");
    }

    @Test
    void replicasFollowWithoutARestart() {
        var replica = Replica.over(published);
        replica.reread();
        publish("footer", 0, file.replace("Ask us anything", "Tell us"), "").statusCode(303);
        assertThat(replica.find("footer").orElseThrow().isFile()).isTrue();
        replica.reread();
        assertThat(replica.find("footer").orElseThrow().title().in(Locale.ENGLISH)).isEqualTo("Tell us");
        assertThat(replica.find("footer").orElseThrow().edition()).isEqualTo(1);
        assertThat(replica.find("footer").orElseThrow().version()).isEqualTo(presses.form("footer").version());
    }

    @Test
    void aPageThatWasOpenIsStillTaken() {
        var open = given().get("/f/footer?lang=en").asString();
        publish("footer", 0, file.replace(LABEL, "Your full name").replace("Question from {name}", "Footer"), "")
                .statusCode(303);
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParams(Map.of("name", "Amara", "email", "amara@example.com", "message", "It stops", "_stamp",
                        value(open, "_stamp"), "_version", value(open, "_version")))
                .post("/f/footer?lang=en")
                .then()
                .statusCode(303)
                .header("Location", containsString("/r/"));
    }

    private static String value(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void theLogNamesFormEditionAndUserAndNeverTheText() {
        try (var log = new LogCapture("org.deskbell")) {
            publish("footer", 0, file.replace(LABEL, "A secret label"), "a secret reason").statusCode(303);
            publish("footer", 1, file + "titel: a secret fault\n", "").statusCode(422);
            presses.publish("footer", 1, file, "bob", "");
            publish("footer", 1, file.replace(LABEL, "A secret label"), "").statusCode(409);
            assertThat(log.text()).contains("Form \"footer\": edition 1 by ann", "Form \"footer\" is live now, version ",
                    ", from edition 1").doesNotContain("secret");
        }
    }

    @Test
    void aNewFormStartsAsACopy() {
        ann().redirects()
                .follow(false)
                .get("/console/forms?id=repairs&from=footer")
                .then()
                .header("Location", endsWith("/console/forms/repairs?from=footer"));
        assertThat(page("/console/forms/repairs?from=footer")).contains("Nobody has seen it yet", "Ask us anything");
        assertThat(page("/console/forms?id=No <b>")).contains("No form can have that id", "No &lt;b&gt;");
        publish("repairs", 0, file, "").statusCode(303);
        given().get("/f/repairs").then().statusCode(200);
        again("repairs", 0, 1).header("Location", endsWith("said=no-file"));
        given().get("/f/repairs").then().statusCode(200);

        publish("repairs", 1, file + "\nstatus: draft\n", "").statusCode(303);
        given().get("/f/repairs").then().statusCode(404);
        ann().get("/console/forms/nowhere").then().statusCode(404);
        ann().get("/console/forms/nowhere/history").then().statusCode(404);
        ann().get("/console/forms/footer/history/7").then().statusCode(404);
        ann().get("/console/forms/No").then().statusCode(404);
        publish("No", 0, file, "").statusCode(404);
    }

    @Test
    void aTextIsPreviewedBeforeItIsPublished() {
        var mine = file.replace(LABEL, "My <b>label</b>");
        var page = preview("footer/text", "text", mine).statusCode(200).extract().asString();
        assertThat(page).contains("Preview of a text that is not published", "My &lt;b&gt;label&lt;/b&gt;", "name=\"_text\"")
                .doesNotContain("<b>label", "lang=de");
        assertThat(given().get("/f/footer?lang=en").asString()).doesNotContain("My &lt;b&gt;");

        assertThat(preview("footer", "_text", mine).statusCode(422).extract().asString())
                .contains("My &lt;b&gt;label", "What the help desk would get", "name=\"_text\"");
        assertThat(ours().formParam("text", mine).formParam("_text", mine).post("/preview/nowhere/questions").asString())
                .contains("What the help desk would get");
        preview("nowhere/text", "text", mine).statusCode(200);
        assertThat(preview("footer/text", "text", "a: b").statusCode(422).extract().asString())
                .contains("The text has a fault");

        for (var site : new String[]{"cross-site", "none"}) {
            assertThat(ann().header("Sec-Fetch-Site", site).formParam("text", mine).post("/preview/footer/text").asString())
                    .contains(LABEL)
                    .doesNotContain("My &lt;b&gt;");
        }
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("text", mine)
                .post("/preview/footer/text")
                .then()
                .statusCode(401);
    }

    @Test
    void pagesAreValid() throws Exception {
        presses.publish("footer", 0, file + "# <b>\n", "bob", "<i>why</i>");
        check(page("/console/forms?id=No <b>"));
        check(page("/console/forms/footer?said=published"));
        check(page("/console/forms/footer/history?said=same"));
        check(page("/console/forms/footer/history/1"));
        check(page("/console/forms/footer/history/0"));
        check(preview("footer/text", "text", file).extract().asString());
        check(publish("footer", 1, "a: b", "").statusCode(422).extract().asString());
        check(publish("footer", 0, file + "#\n", "").statusCode(409).extract().asString());
    }
}
