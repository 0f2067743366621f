package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** An answer brings up questions: at once with script, and with the next press of the button without. */
@QuarkusTest
@ExtendWith(Chromium.class)
class QuestionsComeAndGoJourney {

    @TestHTTPResource("/f/bug?lang=en")
    URI bug;

    @Test
    void withScriptTheyComeAndGoAndNothingElseMoves() {
        try (var visitor = Visitor.with(true)) {
            var page = visitor.page;
            page.navigate(bug.toString());
            page.getByLabel("What did you do").fill("I pressed the bell");
            assertThat(page.getByLabel("Your phone")).hasCount(0);

            page.getByLabel("In the app").focus();
            page.keyboard().press("Space");
            assertThat(page.getByLabel("Your phone")).isVisible();
            assertThat(page.getByLabel("In the app")).isFocused();
            assertThat(page.getByLabel("What did you do")).hasValue("I pressed the bell");
            page.getByLabel("Version of the app").fill("3.1");

            page.keyboard().press("Shift+Tab");
            assertThat(page.getByLabel("Your phone")).isFocused();
            page.getByText("On the website").click();
            assertThat(page.getByLabel("On which page?")).isVisible();
            assertThat(page.getByLabel("Version of the app")).hasCount(0);
            page.getByLabel("On which page?").fill("https://kestrel.example/bell");
            finish(visitor, page.getByText("Every time"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutThemOnThePageThePressOfTheButtonBringsThem(boolean script) {
        try (var visitor = Visitor.with(script)) {
            var page = visitor.page;
            page.route("**/questions?**", route -> route.abort());
            page.navigate(bug.toString());
            page.getByText("On the website").click();
            page.getByLabel("What did you do").fill("I pressed the bell");
            page.getByText("Every time").click();
            page.getByLabel("Email address").fill("amara@example.com");
            visitor.send();

            assertThat(page.getByText("A little more to answer")).isVisible();
            assertThat(page.locator(".error")).hasCount(0);
            assertThat(page.getByLabel("What did you do")).hasValue("I pressed the bell");
            page.getByLabel("On which page?").fill("https://kestrel.example/bell");
            finish(visitor, page.getByText("Every time"));
        }
    }

    private static void finish(Visitor visitor, Locator often) {
        often.click();
        visitor.page.getByLabel("Email address").fill("amara@example.com");
        visitor.send();
        visitor.ticket();
        visitor.page.getByText("What you sent us").click();
        assertThat(visitor.page.locator("dl.pairs")).containsText("https://kestrel.example/bell");
        assertThat(visitor.page.locator("dl.pairs")).not().containsText("3.1");
    }
}
