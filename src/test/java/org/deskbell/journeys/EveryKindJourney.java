package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Numbers, dates, times and picks, as a person with a browser meets them. */
@QuarkusTest
@ExtendWith(Chromium.class)
class EveryKindJourney {

    @TestHTTPResource("/f/everything?lang=en")
    URI everything;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyKindIsAnsweredMendedAndSent(boolean script) {
        try (var visitor = Visitor.with(script)) {
            var page = visitor.page;
            page.navigate(everything.toString());
            page.getByLabel("Email address").fill("amara@example.com");
            page.getByLabel("Subject").fill("Worn parts");
            page.getByLabel("Your website").fill("kestrel.example");
            page.getByLabel("How many").fill("three");
            page.getByLabel("Day", exactly()).fill("31");
            page.getByLabel("Month").fill("2");
            page.getByLabel("Year").fill("2025");
            page.getByLabel("When may we call?").fill("2 pm");
            page.getByLabel("Chain").check();
            page.getByLabel("I have read the privacy notice.").check();
            visitor.send();

            assertThat(page.locator("#summary li")).hasCount(2);
            page.locator("#summary a").last().click();
            assertThat(page.getByLabel("Month")).isFocused();
            assertThat(page.getByLabel("How many")).hasValue("three");
            assertThat(page.getByLabel("Day", exactly())).hasValue("31");
            assertThat(page.getByLabel("When may we call?")).hasValue("2 pm");
            assertThat(page.getByLabel("Chain")).isChecked();
            page.getByLabel("How many").fill("3");
            page.getByLabel("Month").fill("Jan");
            visitor.send();
            visitor.ticket();
            page.getByText("What you sent us").click();
            assertThat(page.locator("dl.pairs")).containsText("January 31, 2025");
            assertThat(page.locator("dl.pairs")).containsText("https://kestrel.example");
        }
    }

    @Test
    void aPickBringsUpItsQuestion() {
        try (var visitor = Visitor.with(true)) {
            var page = visitor.page;
            page.navigate(everything.toString());
            page.waitForSelector("form[data-htmx-powered]");
            var tyres = page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Tyres"));
            tyres.check();
            assertThat(page.getByLabel("Which tyres?")).isVisible();
            tyres.uncheck();
            assertThat(page.getByLabel("Which tyres?")).hasCount(0);
        }
    }

    @Test
    void theAddressThatWasMeantIsOnePressAway() {
        try (var visitor = Visitor.with(true)) {
            var page = visitor.page;
            page.navigate(everything.toString());
            page.waitForSelector("form[data-htmx-powered]");
            page.getByLabel("Email address").fill("amara@gmial.com");
            page.keyboard().press("Tab");
            assertThat(page.getByText("Did you mean amara@gmail.com?")).isVisible();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Use this address")).press("Enter");
            assertThat(page.getByLabel("Email address")).hasValue("amara@gmail.com");
            assertThat(page.getByLabel("Email address")).isFocused();
            assertThat(page.getByText("Did you mean")).hasCount(0);
        }
    }

    private static GetByLabelOptions exactly() {
        return new GetByLabelOptions().setExact(true);
    }
}
