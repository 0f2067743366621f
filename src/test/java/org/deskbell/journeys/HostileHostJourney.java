package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URL;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.deskbell.site.Refusals;
import org.deskbell.site.Refusals.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Pages that mean no good: one that may not frame the form, and one that may but wants more than that. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.class)
class HostileHostJourney {

    /** A page with a frame of its own making, which keeps whatever comes back. */
    private static final String FRAME = """
            <!doctype html><html lang="en"><title>Trouble</title><h1>Trouble</h1>
            <iframe title="Form" width="600" height="900" src="FORM?embed=inline"></iframe>
            <script>
              window.back = [];
              addEventListener('message', event => back.push(event.data));
              window.connect = (message, target = '*') => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = event => back.push(event.data);
                frames[0].postMessage({ type: 'support-form:connect', v: 1, ...message }, target, [port2]);
              };
            </script></html>""";

    @TestHTTPResource("/")
    URL application;

    @Inject
    Sandbox sandbox;

    @Inject
    Refusals refusals;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
        sandbox.forget();
    }

    private String page() {
        return FRAME.replace("FORM", application + "f/lamps");
    }

    @Test
    void aStrangerGetsNeitherAFormNorAWordAndIsNamedOnce() {
        try (var visitor = Visitor.with(true)) {
            for (int n = 0; n < 2; n++) {
                visitor.page.navigate(HostSite.strangersPage(page()));
                visitor.page.evaluate("() => connect({ prefill: { name: 'forged' } })");
                assertThat(visitor.frame().locator("form")).hasCount(0);
                assertThat(visitor.page.evaluate("() => back.length")).isEqualTo(0);
            }
            assertThat(refusals.all()).extracting(Refusal::form, Refusal::origin)
                    .containsOnlyOnce(tuple("lamps", HostSite.strangersOrigin()));
        }
    }

    @Test
    void aStrangersElementLeavesTheLinkAndSaysSo() {
        try (var visitor = Visitor.with(true)) {
            var host = new Host(visitor, application.toString());
            visitor.page.navigate(HostSite.strangersPage(host.html(ElementInlineJourney.INLINE, "")));
            host.hears("blocked", 1);
            assertThat(visitor.page.getByText("Contact us")).isVisible();
            assertThat(visitor.page.locator("iframe")).hasCount(0);
        }
    }

    @Test
    void whoeverIsWritingAlreadyKeepsTheirPlace() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(page(), null));
            var message = visitor.frame().getByLabel("How can we help?");
            message.focus();
            visitor.page.evaluate("() => connect({ focus: 1, prefill: { name: 'Amara' } })");
            assertThat(visitor.frame().getByLabel("Full name")).hasValue("Amara");
            assertThat(message).isFocused();
        }
    }

    @Test
    void aFriendCannotReachWhatIsNotOpenToIt() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(page(), null));
            visitor.frame().getByLabel("Email address").fill("amara@example.com");
            visitor.page.evaluate(
                    """
                            () => {
                              for (let n = 0; n < 5000; n++) frames[0].postMessage({ type: 'support-form:connect', v: 1, n }, '*');
                              for (const odd of [null, 7, 'connect', {}, { v: 2 }, [], { type: 'support-form:connect' }]) frames[0].postMessage(odd, '*');
                              connect({ v: 2, prefill: { name: 'wrong version' } });
                              connect({ theme: 'dark"><script>', page: 'https://elsewhere.example/secret', prefill: { name: 'Amara',
                                email: 'forged', message: 'forged', news: 'true', _stamp: 'forged', _extra: 'forged', __proto__: 'forged' } });
                              connect({ prefill: { name: 'a second line' } });
                            }""");
            assertThat(visitor.frame().getByLabel("Full name")).hasValue("Amara");
            assertThat(visitor.frame().getByLabel("Email address")).hasValue("amara@example.com");
            assertThat(visitor.frame().getByLabel("How can we help?")).hasValue("");
            assertThat(visitor.frame().getByLabel("Tell me about new lamps")).not().isChecked();
            assertThat(visitor.frame().locator("[name=_stamp]")).not().hasValue("forged");
            assertThat(visitor.frame().locator("[name=_extra]")).hasValue("");
            assertThat(visitor.frame().locator("[name=_page]")).hasValue(HostSite.origin() + "/");
            assertThat(visitor.frame().locator("html")).not()
                    .hasAttribute("data-theme",
                            Pattern.compile(".*script.*"));
            visitor.frame().getByLabel("Something else").check();
            visitor.frame().getByLabel("How can we help?").fill("CANARY");
            visitor.frame().locator("button[type=submit]").click();
            assertThat(visitor.frame().locator("#number")).hasText(Visitor.TICKET);
            assertThat(sandbox.tickets()).hasSize(1);
            visitor.page.evaluate("() => connect({})");
            visitor.page.waitForFunction("() => back.some(one => one.type === 'submit')");
            var back = visitor.page.evaluate("() => JSON.stringify(back)").toString();
            assertThat(back).contains("ready", "submit", sandbox.tickets().get(0).id())
                    .doesNotContain("CANARY", "amara@example.com", "/r/", "sent=");
            assertThat(visitor.page.evaluate("() => back.filter(one => one.type === 'ready').length")).isEqualTo(2);
        }
    }

    /** Not the page around it, but another window that knows the form's. */
    @Test
    void onlyTheParentMayConnect() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(
                    page().replace("<script>",
                            """
                                    <iframe title="Other" srcdoc="<script>
                                      const { port1, port2 } = new MessageChannel();
                                      port1.onmessage = event => parent.postMessage(event.data, '*');
                                      setInterval(() => parent.frames[0].postMessage({ type: 'support-form:connect', v: 1 }, '*', [new MessageChannel().port2]), 20);
                                    </script>"></iframe><script>"""),
                    null));
            assertThat(visitor.page.frameLocator("iframe >> nth=0").getByLabel("Full name")).isVisible();
            visitor.page.evaluate("() => connect({})");
            visitor.page.waitForFunction("() => back.some(one => one.type === 'ready')");
            assertThat(visitor.page.evaluate("() => back.filter(one => one.type === 'ready').length")).isEqualTo(1);
        }
    }

    @Test
    void aReceiptIsForTheFormsOwnSitesAndTheConsoleForNone() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(page(), null));
            visitor.frame().getByLabel("Email address").fill("amara@example.com");
            visitor.frame().getByLabel("Something else").check();
            visitor.frame().getByLabel("How can we help?").fill("Where is my lamp?");
            visitor.frame().locator("button[type=submit]").click();
            assertThat(visitor.frame().locator("#number")).hasText(Visitor.TICKET);
            var receipt = visitor.page.frames().get(1).url();
            visitor.page.navigate(HostSite.strangersPage(page().replace(application + "f/lamps?embed=inline", receipt)));
            assertThat(visitor.page.locator("h1")).hasText("Trouble");
            assertThat(visitor.frame().locator("#number")).hasCount(0);
        }
    }
}
