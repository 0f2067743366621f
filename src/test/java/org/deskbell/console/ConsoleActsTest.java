package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.act;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.ours;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What each act of the console does, over HTTP. */
@QuarkusTest
@TestProfile(WithUsers.class)
class ConsoleActsTest extends EmptyPile {

    @Test
    void sendingAgainMakesATicket() {
        var reference = pile.stuck("Lamp");
        act(reference, "retry", 1).header("Location",
                allOf(containsString("/console/" + reference + "?"), endsWith("said=retried")));
        ann().get("/console/" + reference + "?said=retried")
                .then()
                .body(allOf(containsString("it is being sent again"), containsString("ann sent it again")));
        act(reference, "retry", 1).header("Location", endsWith("&said=too-late"));
    }

    @Test
    void namingClosingAndReleasingShow() {
        var named = pile.stuck("Named");
        ours().formParam("attempts", 1)
                .formParam("ticket", " 00<i>7 ")
                .post("/console/" + named + "/name")
                .then()
                .statusCode(303);
        assertThat(ann().get("/console/" + named).asString())
                .contains("It is ticket 00&lt;i&gt;7", "ann said which ticket it is")
                .doesNotContain("Send again");

        var closed = pile.stuck("Closed");
        ours().formParam("attempts", 1)
                .formParam("reason", " ")
                .post("/console/" + closed + "/close")
                .then()
                .header("Location", endsWith("&said=no-reason"));
        ours().formParam("attempts", 1)
                .formParam("reason", "é".repeat(500))
                .post("/console/" + closed + "/close")
                .then()
                .header("Location", endsWith("&said=closed"));
        assertThat(ann().get("/console/" + closed).asString()).contains("closed without a ticket", "ann closed it", "ééé");

        var held = pile.held("Held");
        act(held, "release", 0).header("Location", endsWith("&said=released"));
        assertThat(ann().get("/console/" + held).asString()).contains("ann released it");
        act("7Q4M-K2XD", "retry", 0).statusCode(404);
    }

    @Test
    void aHeldOneIsReleased() {
        var held = pile.held("Perhaps a person’s");
        assertThat(ann().get("/console/" + held).asString())
                .contains("It looks like a robot’s", "Release and send", "Discard it",
                        "it was never sent")
                .doesNotContain("Send again", "It is a ticket already");
        act(held, "retry", 0).header("Location", endsWith("&said=too-late"));
        act(held, "release", 0).header("Location", endsWith("&said=released"));
        assertThat(Stream.generate(() -> ann().get("/console/" + held).asString())
                .limit(2000)
                .anyMatch(page -> page.contains("It is ticket "))).isTrue();
        assertThat(ann().get("/console/" + held).asString()).contains("ann released it", "Try 1: it became a ticket");
    }

    @Test
    void aHeldOneIsDiscardedWithAReason() {
        var held = pile.held("A robot’s");
        ours().formParam("attempts", 0)
                .formParam("reason", "")
                .post("/console/" + held + "/close")
                .then()
                .header("Location", endsWith("&said=no-reason"));
        ours().formParam("attempts", 0)
                .formParam("reason", "spam")
                .post("/console/" + held + "/close")
                .then()
                .header("Location", endsWith("&said=closed"));
        assertThat(ann().get("/console/" + held).asString()).contains("closed without a ticket", "ann closed it", "spam")
                .doesNotContain("Release and send", "Try 1");
        act(held, "release", 0).header("Location", endsWith("&said=too-late"));
    }
}
