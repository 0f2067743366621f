package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The element as a floating button, a drawer and a dialog: by mouse and by keyboard, with the focus where people look for it. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.class)
class ElementOpensJourney {

    private static final String LAUNCHER = "<support-form mode=\"launcher\" src=\"FORM\" label=\"Ask us\" close-label=\"Shut\"></support-form>";

    @TestHTTPResource("/")
    URL application;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
    }

    private Host host() {
        return new Host(Visitor.with(true), application.toString());
    }

    @Test
    void theButtonLoadsNothingBeforeItIsPressed() {
        try (var host = host()) {
            var asked = new ArrayList<String>();
            host.page.onRequest(request -> asked.add(request.url()));
            host.shows(LAUNCHER);
            var button = host.page.locator("support-form .l");
            assertThat(button).isVisible();
            assertThat(asked).filteredOn(url -> url.startsWith(application.toString()))
                    .containsExactly(application + "embed.js");
            button.click();
            host.isReady();
            assertThat(host.form().getByLabel("Full name")).isVisible();
        }
    }

    @Test
    void byKeyboardAloneAndTheFocusComesBack() {
        try (var host = host().shows(LAUNCHER)) {
            host.page.locator("support-form .l").focus();
            host.page.keyboard().press("Enter");
            host.isReady();
            assertThat(host.form().getByLabel("Full name")).isFocused();
            host.page.keyboard().type("Amara");
            host.page.keyboard().press("Escape");
            assertThat(host.page.locator("support-form dialog")).isHidden();
            assertThat(host.page.locator("support-form .l")).isFocused();
            host.hears("close", 1);

            host.page.keyboard().press("Enter");
            assertThat(host.form().getByLabel("Full name")).isFocused();
            assertThat(host.form().getByLabel("Full name")).hasValue("Amara");
            host.page.keyboard().press("Shift+Tab");
            assertThat(host.page.getByLabel("Shut")).isFocused();
            host.page.keyboard().press("Escape");
            assertThat(host.page.locator("support-form dialog")).isHidden();
            assertThat(host.page.locator("support-form .l")).isFocused();
        }
    }

    @Test
    void theReceiptIsReadInTheDrawer() {
        try (var host = host().shows(LAUNCHER)) {
            host.page.locator("support-form .l").click();
            host.isReady();
            host.press();
            assertThat(host.form().locator("#summary")).isFocused();
            host.fill();
            host.press();
            host.getsTicket();
            assertThat(host.form().locator("h1")).isFocused();
            assertThat(host.page.locator("support-form dialog")).isVisible();
            host.page.getByLabel("Shut").click();
            assertThat(host.page.locator("support-form dialog")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawer", "dialog"})
    void anyLinkToTheFormOpensIt(String mode) {
        try (var host = host().shows("<a href=\"FORM\" id=\"nav\">Contact</a><support-form mode=\"" + mode
                + "\"><a href=\"FORM\">Write to us</a></support-form>")) {
            host.page.waitForFunction("() => document.querySelector('support-form').shadowRoot");
            for (var link : new String[]{"Write to us", "Contact"}) {
                host.page.getByText(link, new Page.GetByTextOptions().setExact(true)).click();
                assertThat(host.page.locator("support-form dialog")).isVisible();
                assertThat(host.form().getByLabel("Full name")).isVisible();
                host.page.mouse().click(5, 5);
                assertThat(host.page.locator("support-form dialog")).isHidden();
                assertThat(host.page.getByText(link, new Page.GetByTextOptions().setExact(true)))
                        .isFocused();
            }
            host.page.evaluate("() => document.querySelector('support-form').open()");
            assertThat(host.page.locator("support-form dialog")).isVisible();
            host.page.evaluate("() => document.querySelector('support-form').close()");
            assertThat(host.page.locator("support-form dialog")).isHidden();
            assertThat(host.page.evaluate("() => heard.filter(([type]) => type === 'ready').length")).isEqualTo(1);
            assertThat(host.page.evaluate("() => heard.filter(([type]) => type === 'open').length")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"launcher", "drawer", "dialog"})
    void onAPhoneItIsTheWholeScreen(String mode) {
        try (var host = new Host(Visitor.sees(ColorScheme.LIGHT, 320), application.toString())
                .shows(LAUNCHER.replace("launcher", mode).replace("></", "><button>Ask us</button></"))) {
            host.page.waitForFunction("() => document.querySelector('support-form').shadowRoot");
            host.page.locator("support-form:not([mode=launcher]) > button, support-form .l").click();
            host.isReady();
            host.settle();
            var box = host.page.locator("support-form dialog").boundingBox();
            assertThat(new double[]{box.x, box.width, box.height}).containsExactly(0, 320, 900);
        }
    }

    @Test
    void anElementThatComesLaterAndChangesIsTheSame() {
        try (var host = host().shows("<div id=\"app\"></div>")) {
            host.page.waitForFunction("() => customElements.get('support-form')");
            host.page.evaluate("""
                    address => {
                      const element = document.createElement('support-form');
                      app.append(element);
                      element.setAttribute('mode', 'launcher');
                      element.setAttribute('src', address);
                      element.setAttribute('label', 'Help');
                    }""", application + "f/lamps");
            host.page.locator("support-form .l").click();
            host.isReady();
            host.page.evaluate("() => document.querySelector('support-form').remove()");
            assertThat(host.page.locator("iframe")).hasCount(0);
        }
    }
}
