package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.stream.Stream;

import org.deskbell.console.WithUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> everyLight() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(320, 1280).map(width -> Arguments.of(scheme, width)));
    }

    @ParameterizedTest
    @MethodSource("everyLight")
    void passesAxeAndFits(ColorScheme scheme, int width) {
        try (var author = Visitor.sees(scheme, width)) {
            author.logIn(home.toString(), "vic", "just looking");
            author.page.navigate(home + "preview/contact");
            passes(author, "empty", scheme, width);
            author.send();
            author.page.waitForSelector("#summary");
            passes(author, "flawed", scheme, width);
            author.fillContact("Battery won’t charge");
            author.send();
            author.page.waitForSelector(".copy .ok");
            passes(author, "filled", scheme, width);
            author.page.navigate(home + "preview/returns?lang=ar");
            passes(author, "draft-ar", scheme, width);
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

    private static void passes(Visitor author, String state, ColorScheme scheme, int width) {
        Axe.passesAndFits(author.page, "preview-%s-%s-%d".formatted(state, scheme, width));
    }
}
