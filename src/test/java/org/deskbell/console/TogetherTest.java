package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.as;
import static org.deskbell.console.Operator.ours;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Acts on several submissions at once, over HTTP. */
@QuarkusTest
@TestProfile(WithUsers.class)
class TogetherTest extends EmptyPile {

    @Test
    void stuckAndHeldAreSentTogetherAndWhatHasMovedOnIsSaid() {
        var stuck = pile.stuck("One");
        var held = pile.held("Two");
        var settled = pile.stuck("Three");
        pile.settle(settled);
        assertThat(together("send", "", stuck + ".1", held + ".0", settled + ".1", stuck + ".1", "nonsense"))
                .endsWith("said=done.2.2");
        assertThat(page(stuck)).contains("ann sent it again");
        assertThat(page(held)).contains("ann released it");
        assertThat(ann().get("/console?said=done.2.1").asString()).contains("Done with 2. Nothing was done with 1");
        assertThat(together("send", "", stuck + ".1", held + ".0")).as("pressed twice").endsWith("said=done.0.2");
    }

    @Test
    void closingAndErasingNeedAReason() {
        var one = pile.stuck("One");
        var two = pile.held("Two");
        assertThat(together("close", " ", one + ".1", two + ".0")).endsWith("said=no-reason");
        assertThat(together("close", "a wave of spam", one + ".1", two + ".0")).endsWith("said=done.2.0");
        assertThat(page(one)).contains("ann closed it", "a wave of spam");
        assertThat(together("erase", "", one + ".1")).endsWith("said=no-reason");
        assertThat(together("erase", "asked for", one + ".1", two + ".0")).endsWith("said=done.2.0");
        assertThat(page(two)).contains("ann erased the answers", "(erased)").doesNotContain("Amara");
    }

    @Test
    void noneOrTooManyOrAnUnknownActDoNothing() {
        var one = pile.stuck("One");
        assertThat(together("send", "")).endsWith("said=none");
        var many = IntStream.rangeClosed(0, Together.MOST).mapToObj(i -> "%04d-0000.1".formatted(i)).toArray(String[]::new);
        assertThat(together("send", "", many)).endsWith("said=none");
        assertThat(together("explode", "", one + ".1")).endsWith("said=done.0.1");
        assertThat(page(one)).contains("It needs a person");
    }

    @Test
    void theWayBackKeepsTheListAndNothingElse() {
        var location = ours().formParam("pick", pile.stuck("One") + ".1")
                .formParam("do", "send")
                .formParam("list", "state=held&form=contact&q=a%26b&evil=x\r\nSet-Cookie: a=b")
                .post("/console/together")
                .header("Location");
        assertThat(location).endsWith("/console?state=held&form=contact&q=a%26b&said=done.1.0");
    }

    @Test
    void ofTwoOperatorsAtOnceEachSubmissionGoesToOne() throws Exception {
        var picks = IntStream.range(0, 12).mapToObj(i -> pile.stuck("Subject " + i) + ".1").toArray(String[]::new);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<String> close = () -> together("close", "by phone", picks);
            Callable<String> other = () -> as("zoë", "some:pass wörd").header("Sec-Fetch-Site", "same-origin")
                    .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                    .redirects()
                    .follow(false)
                    .formParam("pick", List.of(picks))
                    .formParam("do", "close")
                    .formParam("reason", "spam")
                    .post("/console/together")
                    .header("Location");
            int done = 0;
            for (var answer : threads.invokeAll(List.of(close, other))) {
                done += Integer.parseInt(answer.get().replaceFirst(".*said=done\\.([0-9]+)\\..*", "$1"));
            }
            assertThat(done).isEqualTo(picks.length);
        } finally {
            threads.shutdownNow();
        }
        for (var pick : picks) {
            assertThat(page(pick.replaceFirst("\\..*", "")).split("closed it", -1)).as("closed once").hasSize(2);
        }
    }

    @Test
    void onlyWhatCanBeSelectedHasABoxAndAllOfItAtOnce() {
        var stuck = pile.stuck("One");
        assertThat(ann().get("/console").asString()).contains("value=\"" + stuck + ".1\"").doesNotContain(" checked");
        assertThat(ann().get("/console?all=1").asString()).contains("value=\"" + stuck + ".1\"", " checked");
        assertThat(as("vic", "just looking").get("/console").asString()).contains("One").doesNotContain("name=\"pick\"");
    }

    private static String together(String act, String reason, String... picks) {
        return ours().formParam("pick", List.of(picks))
                .formParam("do", act)
                .formParam("reason", reason)
                .formParam("list", "state=needs-you")
                .post("/console/together")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static String page(String reference) {
        return ann().get("/console/" + reference).asString();
    }
}
