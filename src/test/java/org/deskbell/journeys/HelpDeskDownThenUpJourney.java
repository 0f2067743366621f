package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The help desk is down when the visitor sends. The message is safe, the page says so, and later the number appears on it. */
@QuarkusTest
@ExtendWith(Chromium.class)
class HelpDeskDownThenUpJourney extends MoodySandbox {

    @TestHTTPResource("/f/contact")
    URL form;

    @Inject
    TestClock clock;

    @Test
    void thePageUpdatesItselfUntilTheTicketIdIsThere() {
        sandbox.behave(Manners.BUSY);
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.fillContact("Down");
            visitor.send();
            visitor.heading("Your request is safe with us");
            assertThat(visitor.page.locator("#number").textContent()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(visitor.page.locator("main")).not().containsText("many");

            sandbox.behave(Manners.FINE);
            clock.advance(Duration.ofHours(2));
            assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }

    @Test
    void withoutJavaScriptALinkDoesIt() {
        sandbox.behave(Manners.BUSY);
        try (var visitor = Visitor.with(false)) {
            visitor.page.navigate(form.toString());
            visitor.fillContact("Down, plainly");
            visitor.send();
            visitor.heading("Your request is safe with us");

            sandbox.behave(Manners.FINE);
            clock.advance(Duration.ofHours(2));
            var ticket = visitor.page.locator("h1", new Page.LocatorOptions().setHasText("We’ve got"));
            long patience = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (ticket.count() == 0 && System.nanoTime() < patience) {
                visitor.page.getByText("Check again").click();
            }
            assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }
}
