package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import java.net.URL;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.assertj.core.api.Assertions;
import org.deskbell.shield.Wary;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page.WaitForResponseOptions;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Somebody who looks like a robot, and is none: the browser shows it by itself, or the visitor does, and the message arrives. */
@QuarkusTest
@TestProfile(Wary.class)
@ExtendWith(Chromium.class)
class QuickCheckJourney {

    @TestHTTPResource("/f/contact")
    URL form;

    @Inject
    TestClock clock;

    @BeforeEach
    void everythingIsForgotten() {
        clock.advance(Duration.ofHours(7));
    }

    @ParameterizedTest(name = "with htmx: {0}")
    @ValueSource(booleans = {true, false})
    void theBrowserWorksAndSendsByItself(boolean htmx) {
        try (var visitor = Visitor.with(true)) {
            if (!htmx) {
                visitor.hasNoHtmx();
            }
            visitor.page.navigate(form.toString());
            if (htmx) {
                visitor.page.waitForSelector("form[data-htmx-powered]");
            }
            visitor.fillContact("In haste");
            var check = visitor.page.waitForResponse(
                    answer -> answer.request().method().equals("POST") && answer.status() == 422,
                    new WaitForResponseOptions(), visitor::send);
            Assertions.assertThat(check.text()).contains("One quick check");
            Assertions.assertThat(visitor.ticket()).matches(Visitor.TICKET);
            visitor.page.getByText("What you sent us").click();
            assertThat(visitor.page.locator(".pairs")).containsText("Since Sunday it stops at 60 %.");
        }
    }

    @Test
    void itWorksInASandboxedFrameOfAnotherSite() {
        try (var visitor = Visitor.with(true)) {
            var shop = form.toString().replace("/contact", "/shop?embed=inline");
            visitor.page.navigate(HostSite.page(shop + "\" sandbox=\"allow-forms allow-scripts"));
            var frame = visitor.frame();
            frame.getByLabel("Email address").fill("amara@example.com");
            frame.getByLabel("An order").check();
            frame.getByLabel("How can we help?").fill("Where is my lamp?");
            var check = visitor.page.waitForResponse(answer -> answer.status() == 422,
                    () -> frame.locator("button[type=submit]").click());
            Assertions.assertThat(check.text()).contains("One quick check");
            assertThat(frame.locator("#number")).hasText(Visitor.TICKET);
        }
    }

    @Test
    void withoutScriptsATickAndADelayDo() {
        try (var visitor = Visitor.with(false)) {
            flood(visitor);
            visitor.page.navigate(form.toString());
            clock.advance(Duration.ofSeconds(5));
            visitor.fillContact("Plainly");
            visitor.send();
            assertThat(visitor.page.locator("#note h2")).hasText("One quick check");
            assertThat(visitor.page.getByLabel("Subject")).hasValue("Plainly");
            visitor.send();
            assertThat(visitor.page.locator("#note h2")).hasText("One quick check");
            visitor.page.getByLabel("I’m not a robot").check();
            clock.advance(Duration.ofSeconds(10));
            visitor.send();
            Assertions.assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }

    @Test
    void whoeverGoesOnWritingIsNotCutOff() {
        try (var visitor = Visitor.with(true)) {
            // the page is as it is while the browser works
            visitor.page.route("**/assets/check*", route -> {
                visitor.page.locator("#note").waitFor();
                route.resume();
            });
            visitor.page.navigate(form.toString());
            visitor.page.waitForSelector("form[data-htmx-powered]");
            visitor.page.evaluate("""
                    () => { const digest = crypto.subtle.digest.bind(crypto.subtle);
                      let first = true;
                      crypto.subtle.digest = (...all) => { if (first) { first = false;
                        document.querySelector('[name=subject]').dispatchEvent(new Event('input', { bubbles: true })) }
                        return digest(...all) } }""");
            visitor.fillContact("Still writing");
            visitor.send();
            assertThat(visitor.page.locator("#check-how")).hasText("Checked. Press send once more.");
            assertThat(visitor.page.locator("#note h2")).hasText("One quick check");
            assertThat(visitor.button()).isEnabled();
            visitor.send();
            Assertions.assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }

    /** Somebody else behind the same address floods; the customer there notices a second or two. */
    @Test
    void whoeverIsTurnedAwayForOthersIsHeardAllTheSame() {
        try (var visitor = Visitor.with(true)) {
            var address = Map.of("X-Forwarded-For", "203.0.113.9");
            visitor.page.setExtraHTTPHeaders(address);
            visitor.page.navigate(form.toString());
            visitor.page.waitForSelector("form[data-htmx-powered]");
            clock.advance(Duration.ofSeconds(5));
            visitor.fillContact("Behind the same address");
            for (int i = 0; i < 20; i++) {
                given().headers(address)
                        .formParam("_stamp", visitor.page.locator("[name=_stamp]").inputValue())
                        .formParams(Map.of("name", "Robot", "email", i + "@robot.example", "bike", "city-2", "subject",
                                "Robot " + i,
                                "message", "Robot", "effect", "question"))
                        .post(form);
            }
            var away = visitor.page.waitForResponse(answer -> answer.status() == 429, visitor::send);
            Assertions.assertThat(away.text()).contains("Wait a moment", "Behind the same address").doesNotContain("_tick");
            Assertions.assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }

    @Test
    void theCheckPassesAxeAndFits() {
        try (var visitor = Visitor.sees(ColorScheme.LIGHT, 320)) {
            visitor.page.route("**/assets/check*", route -> route.abort());
            visitor.page.navigate(form.toString());
            visitor.fillContact("In haste");
            visitor.send();
            assertThat(visitor.page.getByLabel("I’m not a robot")).isVisible();
            Axe.passesAndFits(visitor.page, "check", Light.EVERY);
        }
    }

    /** As many as are usual, from where the visitor is. */
    private void flood(Visitor visitor) {
        for (int i = 0; i < 2; i++) {
            visitor.page.navigate(form.toString());
            clock.advance(Duration.ofSeconds(5));
            visitor.fillContact("One of many " + i);
            visitor.send();
            visitor.ticket();
        }
    }
}
