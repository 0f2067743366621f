package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The form on somebody else's site, in a plain frame, with third-party cookies blocked. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.Whole.class)
class EmbeddedElsewhereJourney {

    @TestHTTPResource("/")
    URL application;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void formErrorsAndReceiptWorkInTheFrame(boolean script) {
        try (var visitor = Visitor.with(script)) {
            visitor.page.navigate(HostSite.page(application + "f/shop?embed=inline"));
            var frame = visitor.frame();
            frame.getByLabel("Email address").fill("amara@gmial");
            frame.getByLabel("An order").check();
            frame.getByLabel("How can we help?").fill("Where is my lamp?");
            frame.locator("button[type=submit]").click();
            assertThat(frame.locator("#summary h2")).hasText("There is 1 thing to fix");
            assertThat(frame.getByLabel("How can we help?")).hasValue("Where is my lamp?");

            frame.getByLabel("Email address").fill("amara@example.com");
            frame.locator("button[type=submit]").click();
            assertThat(frame.locator("h1")).hasText("We’ve got your request");
            assertThat(frame.locator("#number")).hasText(Visitor.TICKET);
            assertThat(frame.locator("header, footer")).hasCount(0);
        }
    }

    @Test
    void aSandboxedFrameGetsThePlainForm() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(application + "f/shop?embed=inline\" sandbox=\"allow-forms allow-scripts"));
            var frame = visitor.frame();
            frame.getByLabel("Email address").fill("amara@example.com");
            frame.getByLabel("An order").check();
            frame.getByLabel("How can we help?").fill("Where is my lamp?");
            frame.locator("button[type=submit]").click();
            assertThat(frame.locator("#number")).hasText(Visitor.TICKET);
            assertThat(visitor.page.frames().get(1).evaluate("() => typeof htmx")).isEqualTo("undefined");
        }
    }

    @Test
    void aSiteThatIsNotInTheListSeesNothing() {
        try (var visitor = Visitor.with(false)) {
            visitor.page.navigate(HostSite.page(application + "f/contact?embed=inline"));
            assertThat(visitor.page.locator("h1")).hasText("Lighthouse Lamps");
            assertThat(visitor.frame().locator("form")).hasCount(0);
        }
    }
}
