package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import org.deskbell.console.WithUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The preview passes axe's WCAG 2.2 AA rules and fits its window; pictures of it land in target/pictures. */
@QuarkusTest
@TestProfile(WithUsers.class)
@ExtendWith(Chromium.class)
class AccessiblePreviewTest {

    @TestHTTPResource("/")
    URL home;

    @Test
    void passesAxeAndFits() {
        try (var author = Visitor.sees(ColorScheme.LIGHT, 320)) {
            author.logIn(home.toString(), "vic", "just looking");
            author.page.navigate(home + "preview/contact");
            passes(author, "empty");
            author.send();
            author.page.waitForSelector("#summary");
            passes(author, "flawed");
            author.fillContact("Battery won’t charge");
            author.send();
            author.page.waitForSelector(".copy .ok");
            passes(author, "filled");
            author.page.navigate(home + "preview/returns?lang=ar");
            passes(author, "draft-ar");
        }
    }

    @Test
    void theTicketFollowsWhatIsTyped() {
        try (var author = Visitor.sees(ColorScheme.LIGHT, 1280)) {
            author.logIn(home.toString(), "vic", "just looking");
            author.page.navigate(home + "preview/returns");
            author.page.waitForSelector("#questions[data-htmx-powered]",
                    new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            author.page.getByLabel("Order number").fill("A-17");
            author.page.getByLabel("It came broken").check();
            var copy = author.page.locator("#copy");
            PlaywrightAssertions.assertThat(copy).containsText("Return A-17");
            author.page.getByLabel("What is broken?").fill("The lid.");
            author.page.getByLabel("Email address").fill("amara@example.com");
            author.page.getByLabel("Email address").blur();
            PlaywrightAssertions.assertThat(copy).containsText("This ticket, with your account");
            PlaywrightAssertions.assertThat(copy).containsText("The lid.");
        }
    }

    @Test
    void itWorksWithoutScript() {
        try (var author = Visitor.with(false)) {
            author.logIn(home.toString(), "vic", "just looking");
            author.page.navigate(home + "preview/contact");
            author.fillContact("Battery won’t charge");
            author.send();
            PlaywrightAssertions.assertThat(author.page.locator("#copy pre"))
                    .containsText("\"subject\" : \"Battery won’t charge\"");
            assertThat(author.page.locator("#field-subject").inputValue()).isEqualTo("Battery won’t charge");
        }
    }

    private static void passes(Visitor author, String state) {
        Axe.passesAndFits(author.page, "preview-" + state, Light.EVERY);
    }
}
