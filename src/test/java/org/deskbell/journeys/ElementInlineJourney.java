package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The element in the flow of somebody else's page: as tall as its form, and telling what happens, but never what was typed. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.class)
class ElementInlineJourney {

    static final String INLINE = "<support-form src=\"FORM\"><a href=\"FORM\">Contact us</a></support-form>";

    @TestHTTPResource("/")
    URL application;

    @Inject
    Sandbox sandbox;

    @Inject
    TestClock clock;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
        sandbox.forget();
    }

    private Host host() {
        return new Host(Visitor.with(true), application.toString());
    }

    @Test
    void theFrameIsAsTallAsWhatStandsInIt() {
        try (var host = host().shows(INLINE)) {
            host.isReady();
            var empty = settled(host);

            host.form().getByLabel("An order").check();
            assertThat(host.form().getByLabel("Order number")).isVisible();
            var asked = settled(host);
            assertThat(asked).as("a question came").isGreaterThan(empty);
            host.form().getByLabel("Something else").check();
            assertThat(host.form().getByLabel("Order number")).hasCount(0);
            assertThat(settled(host)).as("and went").isEqualTo(empty);

            host.press();
            assertThat(host.form().locator("#summary")).isVisible();
            assertThat(settled(host)).as("errors").isGreaterThan(empty);

            host.fill();
            host.press();
            host.getsTicket();
            assertThat(settled(host)).as("the receipt").isLessThan(empty);
            assertThat(host.page.locator("#after").boundingBox().y)
                    .isLessThan(host.frame().boundingBox().y + host.height() + 60);
        }
    }

    /** The height once it is what the form in it needs. */
    private static double settled(Host host) {
        host.page.waitForFunction("() => document.querySelector('support-form').offsetHeight > 0");
        var inner = host.form().locator("body");
        for (int n = 0; n < 100; n++) {
            double wanted = Math.ceil(((Number) inner.evaluate("body => body.getBoundingClientRect().height")).doubleValue());
            if (Math.abs(host.height() - wanted) < 1) {
                return wanted;
            }
            host.page.evaluate("() => new Promise(requestAnimationFrame)");
        }
        throw new AssertionError("the frame is " + host.height() + " high and never fits");
    }

    @Test
    void thePageHearsWhatHappensAndNoAnswer() {
        try (var host = host().shows(INLINE)) {
            var told = host.hears("ready", 1);
            assertThat(told).isEqualTo(Map.of("form", "lamps", "lang", "en"));
            host.form().getByLabel("Email address").fill("amara@gmial");
            host.press();
            assertThat(host.hears("error", 1)).isEqualTo(Map.of("count", 3));
            host.fill();
            host.press();
            host.getsTicket();
            var submit = (Map<?, ?>) host.hears("submit", 1);
            assertThat(submit.keySet()).isEqualTo(Set.of("ref", "ticket", "state"));
            assertThat(submit.get("ref").toString()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(submit.get("ticket")).isEqualTo(sandbox.tickets().get(0).id());
            assertThat(submit.get("state")).isEqualTo("created");
            assertThat(host.page.evaluate("() => JSON.stringify(heard)").toString()).doesNotContain("amara", "lamp?", "Where");
        }
    }

    @Test
    void aNumberThatComesLaterIsToldOnceMore() {
        sandbox.behave(Manners.BUSY);
        try (var host = host().shows(INLINE)) {
            host.isReady();
            host.fill();
            host.press();
            assertThat(host.form().locator("h1")).hasText("Your request is safe with us");
            var first = (Map<?, ?>) host.hears("submit", 1);
            assertThat(first.get("state")).isEqualTo("pending");
            assertThat(first.get("ticket")).isNull();
            sandbox.behave(Manners.FINE);
            clock.advance(Duration.ofHours(2));
            var second = (Map<?, ?>) host.hears("submit", 2);
            assertThat(second.get("ref")).isEqualTo(first.get("ref"));
            // two hours on, what other tests left waiting becomes a ticket too
            assertThat(sandbox.tickets()).filteredOn(ticket -> ticket.json().contains(first.get("ref").toString()))
                    .singleElement()
                    .extracting(Sandbox.Ticket::id)
                    .isEqualTo(second.get("ticket"));
            assertThat(host.page.evaluate("() => heard.filter(([type]) => type === 'submit').length")).isEqualTo(2);
        }
    }

    @Test
    void whatIsNewsComesIntoViewBelowTheHeaderThatSticks() {
        var style = "html{scroll-padding-top:80px}header{position:sticky;top:0;height:80px;background:#fff;z-index:1}h1{margin:0}main{padding-top:400px}";
        try (var host = new Host(Visitor.sees(ColorScheme.LIGHT, 800), application.toString())
                .shows(INLINE, style)) {
            host.isReady();
            host.button().scrollIntoViewIfNeeded();
            host.press();
            var summary = host.form().locator("#summary");
            assertThat(summary).isFocused();
            host.hasInView("#summary");
            host.fill();
            host.press();
            host.getsTicket();
            assertThat(host.form().locator("h1")).isFocused();
            host.hasInView("h1");
        }
    }

    @Test
    void nobodyElseIsAskedAndNothingIsKept() {
        try (var host = host()) {
            var asked = new ArrayList<String>();
            host.page.onRequest(request -> asked.add(request.url()));
            host.shows(INLINE);
            host.isReady();
            host.fill();
            host.press();
            host.getsTicket();
            assertThat(asked).isNotEmpty()
                    .allMatch(url -> url.startsWith(application.toString()) || url.startsWith(HostSite.origin()));
            // closing the visitor looks for cookies and storage
        }
    }

    @Test
    void theFormSpeaksThePagesLanguageUnlessTheElementSaysOtherwise() {
        try (var host = host().shows("<div lang=\"ar\" dir=\"rtl\">" + INLINE + "</div>")) {
            host.isReady();
            assertThat(host.form().locator("html")).hasAttribute("dir", "rtl");
            host.shows("<div lang=\"ar\" dir=\"rtl\">" + INLINE.replace("src=", "lang=\"en\" src=") + "</div>");
            host.isReady();
            assertThat(host.form().locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void whatThePageKnowsStandsInTheFieldsThatAreOpenToIt() {
        try (var host = host()) {
            host.shows("<support-form src=\"FORM\" prefill='" + """
                    {"name": "Amara", "topic": "order", "order": 4711, "room": "hall", "email": "x@example.com",
                     "message": "forged", "news": "true", "_stamp": "forged", "_page": "forged", "_version": "forged"}"""
                    + "'></support-form>");
            assertThat(host.form().getByLabel("Full name")).hasValue("Amara");
            assertThat(host.form().getByLabel("An order")).isChecked();
            assertThat(host.form().getByLabel("Order number")).hasValue("4711");
            assertThat(host.form().getByLabel("Where does it hang?")).hasValue("hall");
            assertThat(host.form().getByLabel("Email address")).hasValue("");
            assertThat(host.form().getByLabel("How can we help?")).hasValue("");
            assertThat(host.form().getByLabel("Tell me about new lamps")).not().isChecked();
            assertThat(host.form().locator("[name=_stamp]")).not().hasValue("forged");
            assertThat(host.form().locator("[name=_version]")).not().hasValue("forged");
            assertThat(host.form().locator("[name=_page]")).hasValue(host.page.url());
        }
    }

    @Test
    void aVisitorsOwnWordsArePutBackAndNotOver() {
        try (var host = host()) {
            host.visitor.hasNoHtmx();
            host.shows("<support-form src=\"FORM\" prefill='{\"name\": \"Amara\", \"room\": \"cellar\"}'></support-form>");
            assertThat(host.form().getByLabel("Full name")).hasValue("Amara");
            assertThat(host.form().getByLabel("Where does it hang?")).hasValue("");
            host.form().getByLabel("Full name").fill("");
            host.press();
            assertThat(host.form().locator("#summary")).isVisible();
            host.hears("ready", 2);
            assertThat(host.form().getByLabel("Full name")).hasValue("");
        }
    }

    @Test
    void afterwardsThePageMayGoOnToItsOwn() {
        try (var host = host().shows(INLINE.replace("FORM", application + "f/thanks"))) {
            host.isReady();
            host.fill();
            host.press();
            host.page.waitForURL(HostSite.origin() + "/thanks?from=support");
        }
    }

    @Test
    void unlessThePageDecidesOtherwise() {
        try (var host = host().shows(INLINE.replace("FORM", application + "f/thanks")
                + "<script>addEventListener('support-form:submit', event => event.preventDefault())</script>")) {
            host.isReady();
            host.fill();
            host.press();
            host.getsTicket();
            host.hears("submit", 1);
            assertThat(host.form().getByText("Continue")).hasAttribute("target", "_top");
            assertThat(host.page.url()).doesNotContain("thanks");
        }
    }
}
