package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** In a page that is read from the right, telephone numbers, addresses and ticket numbers still run from the left. */
@QuarkusTest
@ExtendWith(Chromium.class)
class FromTheRightJourney extends MoodySandbox {

    /** What should run from the left and is in one line; or those of it that do not. */
    private static final String RUNS = """
            wrong => { const runs = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const at = (text, index) => { const range = document.createRange();
                range.setStart(text, index); range.setEnd(text, index + 1); return range.getBoundingClientRect() };
              while (texts.nextNode()) for (const run of texts.currentNode.data.matchAll(/[+0-9A-Za-z][+0-9A-Za-z .:@-]*[0-9A-Za-z]/g)) {
                const first = at(texts.currentNode, run.index), last = at(texts.currentNode, run.index + run[0].length - 1);
                if (first.width && last.width && first.top === last.top && !(wrong && first.left < last.left)) runs.push(run[0]) }
              return runs }""";

    @TestHTTPResource("/f/contact?lang=ar")
    URL form;

    @Test
    void onTheFormAndWithItsErrors() {
        try (var visitor = Visitor.with(true)) {
            var page = visitor.page;
            page.navigate(form.toString());
            runFromTheLeft(page, "+44 20 7946 0321", "KS24-01877");
            page.locator("[name=phone]").fill("no");
            page.locator("[name=email]").fill("amara@");
            visitor.send();
            page.waitForSelector("#summary");
            runFromTheLeft(page, "+971 4 555 0123", "name@example.com");
        }
    }

    /** With its ticket's number, and while that is still to come. */
    @ParameterizedTest
    @EnumSource(names = {"FINE", "BUSY"})
    void onTheReceipt(Manners manners) {
        sandbox.behave(manners);
        try (var visitor = Visitor.with(true)) {
            var page = visitor.page;
            page.navigate(form.toString());
            page.locator("[name=name]").fill("Amara Okafor");
            page.locator("[name=email]").fill("amara@example.com");
            page.locator("[name=phone]").fill("+44 20 7946 0999");
            page.locator("[name=bike]").selectOption("city-2");
            page.locator("[name=subject]").fill("Battery");
            page.locator("textarea").fill("It stops");
            page.locator("[type=radio]").first().check();
            visitor.send();
            var number = page.locator("#number").textContent();
            page.locator("details:not(.languages) summary").click();
            runFromTheLeft(page, number, "+44 20 7946 0999");
            assertThat(page
                    .evaluate("() => [...document.querySelectorAll('dd[dir=auto]')].map(dd => getComputedStyle(dd).textAlign)"))
                    .as("beside its question, whichever way it runs")
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isNotEmpty()
                    .containsOnly("right");
        }
    }

    private static void runFromTheLeft(Page page, String... wanted) {
        assertThat(runs(page, false)).contains(wanted);
        assertThat(runs(page, true)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> runs(Page page, boolean wrong) {
        return (List<String>) page.evaluate(RUNS, wrong);
    }
}
