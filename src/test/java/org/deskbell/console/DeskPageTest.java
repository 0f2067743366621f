package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.as;
import static org.deskbell.console.Operator.ours;
import static org.hamcrest.Matchers.endsWith;

import java.util.stream.Stream;

import org.deskbell.helpdesk.sandbox.Manners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** The page about the help desk, over HTTP. */
@QuarkusTest
@TestProfile(WithUsers.class)
class DeskPageTest extends EmptyPile {

    @AfterEach
    void resume() {
        ours().post("/console/desk/resume");
    }

    @Test
    void stoppingIsSaidOnEveryPageAndHoldsUntilSomebodyResumes() {
        stop(" ").then().header("Location", endsWith("said=no-reason"));
        stop("moving to <b>another</b> inbox").then().header("Location", endsWith("said=stopped"));
        stop("me too").then().header("Location", endsWith("said=too-late"));
        var kept = pile.accept("While it is stopped", Manners.FINE);
        assertThat(kept.isTicket()).isFalse();
        for (var page : new String[]{"/console", "/console/desk", "/console/" + kept.reference()}) {
            assertThat(as("vic", "just looking").get(page).asString()).contains("Sending is stopped", "ann stopped sending on",
                    "moving to &lt;b&gt;another&lt;/b&gt; inbox");
        }
        ours().post("/console/desk/resume").then().header("Location", endsWith("said=resumed"));
        ours().post("/console/desk/resume").then().header("Location", endsWith("said=too-late"));
        assertThat(Stream.generate(() -> ann().get("/console/" + kept.reference()).asString())
                .limit(2000)
                .anyMatch(page -> page.contains("It is ticket "))).isTrue();
        assertThat(ann().get("/console/desk?said=resumed").asString()).contains("Done: sending again", "ann resumed sending",
                "ann stopped sending", "as usual");
    }

    @Test
    void aTestGoesTheWholeWayAndIsMarkedEverywhere() {
        assertThat(ann().get("/console").asString()).contains("Nothing has come yet", "Try it with a test ticket");
        test("nobody", "page-0001").then().header("Location", endsWith("said=no-email"));
        var location = test("ann@example.com", "page-0001").header("Location");
        assertThat(test("ann@example.com", "page-0001").header("Location")).as("pressed twice").isEqualTo(location);
        assertThat(ann().get(location).asString()).contains("[Test]", ">Test</span>", "It is ticket ", "sent by ann");
        assertThat(ann().get("/console?state=delivered").asString()).containsOnlyOnce("class=\"what\"")
                .contains(">Test</span>");
        ours().formParam("form", "none").formParam("email", "a@example.com").post("/console/desk/test").then().statusCode(404);
    }

    @Test
    void itSaysHowTheDeskIs() {
        assertThat(ann().get("/console/desk").asString()).contains("closed: submissions go out as they come",
                "trusted, or not seen yet");
        pile.accept("Lamp", Manners.WRONG_CREDENTIALS);
        assertThat(ann().get("/console/desk").asString()).contains("paused since", "Next try");
    }

    private static Response stop(String reason) {
        return ours().formParam("reason", reason).post("/console/desk/stop");
    }

    private static Response test(String email, String page) {
        return ours().formParam("form", "contact").formParam("email", email).formParam("page", page).post("/console/desk/test");
    }
}
