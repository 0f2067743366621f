package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.util.ArrayList;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The main story: somebody has a problem, says so, and holds a ticket number. */
@QuarkusTest
@ExtendWith(Chromium.class)
class FillAndGetATicketJourney {

    @TestHTTPResource("/")
    URL home;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void aVisitorGetsATicketNumber(boolean script) {
        try (var visitor = Visitor.with(script)) {
            visitor.page.navigate(home.toString());
            visitor.heading("How can we help?");
            visitor.fillContact("Battery won’t charge");
            visitor.send();

            assertThat(visitor.ticket()).matches(Visitor.TICKET);
            assertThat(visitor.page).hasTitle("Request received, ticket " + visitor.ticket() + " – Kestrel Bikes");
            visitor.page.getByText("What you sent us").click();
            assertThat(visitor.page.locator(".pairs")).containsText("Battery won’t charge");
            assertThat(visitor.page.locator(".pairs")).not().containsText("amara@example.com");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void thoseWhoMissSomethingLoseNothing(boolean script) {
        try (var visitor = Visitor.with(script)) {
            visitor.page.navigate(home.toString());
            visitor.fillContact("");
            visitor.page.getByLabel("Email address").fill("amara@gmial");
            visitor.page.getByLabel("Serial number").fill("KS24-1877");
            visitor.send();

            assertThat(visitor.page.locator("#summary h2")).hasText("There are 3 things to fix");
            assertThat(visitor.page.locator("#summary")).isFocused();
            assertThat(visitor.page).hasTitle("Error: How can we help? – Kestrel Bikes");
            assertThat(visitor.page.getByLabel("Full name")).hasValue("Amara Okafor-Lindqvist");
            assertThat(visitor.page.getByLabel("Which bike is it about?")).hasValue("city-2");
            assertThat(visitor.page.getByLabel("What’s happening?"))
                    .hasValue("Since Sunday it stops at 60 %.\n\nI tried another socket.");
            assertThat(visitor.page.getByLabel("It’s stopping me")).isChecked();
            assertThat(visitor.page.getByLabel("Email address")).hasAttribute("aria-invalid", "true");

            visitor.page.locator("#summary a").first().click();
            assertThat(visitor.page.getByLabel("Email address")).isFocused();
            visitor.page.getByLabel("Email address").fill("amara@example.com");
            visitor.page.getByLabel("Serial number").fill("KS24-01877");
            visitor.page.getByLabel("Subject").fill("Battery");
            visitor.send();
            assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }

    @Test
    void theButtonStaysUnderTheFingerThatPressesIt() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(home.toString());
            visitor.fillContact("");
            visitor.send();
            assertThat(visitor.page.locator("#summary h2")).hasText("There is 1 thing to fix");
            var asked = new ArrayList<String>();
            visitor.page.onRequest(request -> asked.add(request.method() + " " + URI.create(request.url()).getPath()));

            // the error stands above the button until the field has been left, which the press does
            visitor.page.getByLabel("Subject").fill("Battery");
            visitor.button().hover();
            visitor.page.mouse().down();
            assertThat(visitor.page.getByLabel("Subject")).not().isFocused();
            visitor.page.mouse().up();

            assertThat(visitor.ticket()).matches(Visitor.TICKET);
            assertThat(asked).contains("POST /f/contact").doesNotContain("POST /f/contact/check");
        }
    }
}
