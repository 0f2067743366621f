package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Pages that allow next to nothing: a policy that names our origin twice and nothing else, sandboxed frames, no script. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.class)
class StrictHostJourney {

    @TestHTTPResource("/")
    URL application;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
    }

    private String origin() {
        return application.toString().replaceFirst("/$", "");
    }

    private String plain(String element) {
        return "<!doctype html><html lang=\"en\"><title>Strict</title><h1>Strict</h1>"
                + (element + Host.SCRIPT).replace("HELP", application.toString()).replace("FORM", application + "f/lamps")
                + "</html>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "launcher", "drawer", "dialog"})
    void aPolicyThatNamesOurOriginTwiceIsEnough(String mode) {
        try (var visitor = Visitor.with(true)) {
            var host = new Host(visitor, application.toString());
            visitor.page.navigate(HostSite.page(
                    plain("<support-form mode=\"" + mode + "\" src=\"FORM\"><a href=\"FORM\">Write to us</a></support-form>"),
                    "default-src 'none'; script-src " + origin() + "; frame-src " + origin()
                            + "; require-trusted-types-for 'script'; trusted-types 'none'"));
            if (!mode.equals("inline")) {
                visitor.page.locator("support-form:not([mode=launcher]) a, support-form .l").click();
            }
            host.fill();
            assertThat(host.frame()).hasCSS("border-top-width", "0px");
            host.press();
            host.getsTicket();
            // closing the visitor looks for complaints of the browser
        }
    }

    @Test
    void aPageThatIsolatesItselfMayShowItToo() {
        try (var visitor = Visitor.with(true)) {
            var host = new Host(visitor, application.toString());
            visitor.page.navigate(HostSite.isolatedPage(host.html(ElementInlineJourney.INLINE, "")));
            host.isReady();
            host.fill();
            host.press();
            host.getsTicket();
        }
    }

    @Test
    void aPolicyThatDoesNotLeavesTheLink() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(plain(ElementInlineJourney.INLINE),
                    "default-src 'none'; script-src " + origin()));
            assertThat(visitor.page.locator("iframe")).hasCount(0);
            assertThat(visitor.page.getByText("Contact us")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow-forms allow-scripts", "allow-forms"})
    void aSandboxedFrameGetsThePlainForm(String sandboxed) {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(application + "f/lamps?embed=inline\" sandbox=\"" + sandboxed));
            var frame = visitor.frame();
            frame.getByLabel("Email address").fill("amara@example.com");
            frame.getByLabel("An order").check();
            frame.getByLabel("How can we help?").fill("Where is my lamp?");
            frame.locator("button[type=submit]").click();
            assertThat(frame.getByText("A little more to answer")).isVisible();
            frame.getByLabel("Order number").fill("4711");
            frame.locator("button[type=submit]").click();
            assertThat(frame.locator("#number")).hasText(Visitor.TICKET);
        }
    }

    /** The page that holds the element is in such a frame itself, so it has no origin that could be in a list. */
    @Test
    void anElementInASandboxedPageLeavesTheLink() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page("<!doctype html><html lang=\"en\"><title>Outer</title><h1>Outer</h1>"
                    + "<iframe title=\"Inner\" sandbox=\"allow-scripts allow-forms\" src=\""
                    + HostSite.page(plain(ElementInlineJourney.INLINE), null) + "\"></iframe></html>", null));
            var inner = visitor.page.frameLocator("iframe");
            assertThat(inner.locator("support-form a")).isVisible();
            assertThat(inner.locator("support-form iframe")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlainFrameNeedsNoScriptAtAll(boolean script) throws IOException {
        try (var visitor = Visitor.with(script)) {
            visitor.page.navigate(HostSite.example("iframe.html", application.toString()));
            var frame = visitor.frame();
            frame.getByLabel("Email address").fill("amara@example.com");
            frame.getByLabel("Something else").check();
            frame.getByLabel("How can we help?").fill("Where is my lamp?");
            frame.locator("button[type=submit]").click();
            assertThat(frame.locator("#number")).hasText(Visitor.TICKET);
        }
    }

    @Test
    void withoutScriptThereIsTheLink() throws IOException {
        try (var visitor = Visitor.with(false)) {
            var asked = new ArrayList<String>();
            visitor.page.onRequest(request -> asked.add(request.url()));
            visitor.page.navigate(HostSite.example("index.html", application.toString()));
            visitor.page.locator("support-form a").first().click();
            assertThat(visitor.page.getByLabel("Email address")).isVisible();
            assertThat(visitor.page.locator("header")).hasCount(1);
        }
    }
}
