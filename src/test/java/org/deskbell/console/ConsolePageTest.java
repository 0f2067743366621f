package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.ours;
import static org.deskbell.site.ValidHtml.check;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.outbox.Lookout;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the console shows, over HTTP. */
@QuarkusTest
@TestProfile(WithUsers.class)
class ConsolePageTest extends EmptyPile {

    private static final String HOSTILE = "</title><script>alert(1)</script>{view.reference}\"'";

    @Inject
    Lookout lookout;

    @Test
    void theListShowsWhatNeedsAPersonFirstAndNoAddress() {
        var held = pile.held("A held one");
        var stuck = pile.stuck("A stuck one");
        var page = ann().get("/console")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                .extract();
        assertThat(page.asString()).containsSubsequence("Needs you", "A stuck one", stuck, "A held one", held)
                .contains("Amara &lt;b&gt;Okafor&lt;/b&gt;", "ann, may look and act", "Sending as usual")
                .doesNotContain("amara@example.com", "7946");
    }

    @Test
    void aReferenceIsFoundAsItWasReadAloud() {
        var reference = pile.stuck("Lamp");
        var typed = reference.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');
        ours().formParam("q", typed)
                .post("/console/find")
                .then()
                .header("Location", containsString("/console/" + reference + "?"));
        ann().get("/console?q=<b>").then().statusCode(200).body(containsString("&lt;b&gt;"));
        ann().get("/console/7Q4M-K2XD").then().statusCode(404);
        ann().get("/console/nonsense").then().statusCode(404);
    }

    @Test
    void theDetailSaysWhatHappenedAndWhatWasSent() {
        var page = ann().get("/console/" + pile.stuck("Lamp")).then().statusCode(200).extract().asString();
        assertThat(page).contains("Stuck", "It needs a person", "Try 1: given up", "a••••@example.com", "••••21",
                "I tried another socket.", "can’t make a second ticket", "Send again");
        assertThat(ann().get("/console/" + pile.maybe("Perhaps")).asString()).contains("can make a second ticket");
    }

    @Test
    void whatIsOldComesAfterWhatNeedsAPersonAndSaysHowOftenItWasTried() {
        pile.stuck("A stuck one");
        pile.held("A held one");
        pile.accept("An old one", Manners.BUSY);
        pile.accept("An old doubt", Manners.ANSWER_LOST);
        // both are due once they are old, and the courier may find them before we do
        pile.from(Manners.BUSY);
        clock.advance(Duration.ofMinutes(16));
        assertThat(rows("needs-you")).containsSubsequence("A stuck one", "tried once", "A held one", "never sent")
                .doesNotContain("An old");
        assertThat(rows("held")).contains("A held one").doesNotContain("A stuck one");
        assertThat(rows("late")).contains("An old one", "An old doubt", "next ").doesNotContain("A held one");
        assertThat(rows("on-the-way")).contains("An old one", "An old doubt");
        assertThat(rows("all")).contains("A stuck one", "A held one", "An old one", "An old doubt");
        assertThat(rows("nonsense")).isEqualTo(rows("needs-you"));
    }

    @Test
    void alarmsThatStandAreSaidAtTheTop() {
        assertThat(top()).doesNotContain("What is wrong now");
        pile.stuck("One");
        var two = pile.stuck("Two");
        pile.held("Three");
        lookout.look();
        assertThat(top()).contains("What is wrong now", "2 waiting for you, the first since 2",
                "1 to be released or discarded");
        pile.settle(two);
        assertThat(top()).as("as it is now").contains("1 waiting for you");
    }

    private static String rows(String state) {
        var page = ann().get("/console?state=" + state).then().statusCode(200).extract().asString();
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>")).replaceAll("state=[a-z-]+", "");
    }

    private static String top() {
        var page = ann().get("/console").then().statusCode(200).extract().asString();
        return page.substring(0, page.indexOf("class=\"tabs\""));
    }

    @Test
    void hostileTextStaysText() {
        var reference = pile.stuck(HOSTILE);
        pile.quote(reference, "<img src=x onerror=alert(1)>{words:send}");
        assertThat(ann().get("/console").asString()).doesNotContain("<script>alert")
                .contains("&lt;script&gt;", "{view.reference}");
        assertThat(ann().get("/console/" + reference).asString()).doesNotContain("<script>alert", "<img", "<b>Okafor")
                .contains("&lt;script&gt;", "&lt;img src=x", "{words:send}");
        assertThat(ann().get("/console/" + reference + "?said=<script>").asString()).doesNotContain("<script>");
    }

    @Test
    void aDeskThatIsSetUpWrongIsSaidAtOnce() {
        pile.accept("Lamp", Manners.WRONG_CREDENTIALS);
        assertThat(ann().get("/console").asString()).contains("Nothing is being sent since", "Mend the settings");
        clock.advance(Duration.ofMinutes(6));
        assertThat(Stream.generate(() -> ann().get("/console").asString())
                .limit(2000)
                .anyMatch(page -> page.contains("Sending as usual"))).as("after the next probe").isTrue();
    }

    @Test
    void pagesAreValid() throws Exception {
        var reference = pile.stuck(HOSTILE);
        pile.quote(reference, "<img>");
        check(ann().get("/console").asString());
        check(ann().get("/console?q=x").asString());
        check(ann().get("/console/" + reference + "?said=too-late").asString());
        check(given().get("/console").asString());
    }
}
