package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** A visitor on somebody else's page with the form in it, as its element shows it. */
final class Host implements AutoCloseable {

    static final String SCRIPT = "<script async src=\"HELPembed.js\"></script>";

    /** Writes down what the element tells its page. */
    private static final String LISTENER = """
            <script>
              window.heard = [];
              for (const type of ['ready', 'error', 'submit', 'open', 'close', 'blocked'])
                addEventListener('support-form:' + type, event => heard.push([type, event.detail]));
            </script>""";

    final Visitor visitor;
    final Page page;
    final String application;

    /** @param application its address, with a slash at its end */
    Host(Visitor visitor, String application) {
        this.visitor = visitor;
        this.page = visitor.page;
        this.application = application;
        // a button that is still on its way is missed by a click
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Goes to a page with this element in it; {@code FORM} stands for the application's address. */
    Host shows(String element) {
        return shows(element, "");
    }

    Host shows(String element, String style) {
        page.navigate(HostSite.page(html(element, style), null));
        return this;
    }

    String html(String element, String style) {
        return """
                <!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Lighthouse Lamps</title>
                <style>body{margin:1rem;font-family:Georgia,serif}STYLE</style>LISTENER
                <header><h1>Lighthouse Lamps</h1></header><main>ELEMENT<p id="after">Something after it</p></main>SCRIPT</html>"""
                .replace("STYLE", style)
                .replace("LISTENER", LISTENER)
                .replace("ELEMENT", element)
                .replace("SCRIPT", SCRIPT)
                .replace("HELP", application)
                .replace("FORM", application + "f/lamps");
    }

    FrameLocator form() {
        return page.frameLocator("support-form iframe");
    }

    Locator frame() {
        return page.locator("support-form iframe");
    }

    Locator button() {
        return form().locator("button[type=submit]");
    }

    double height() {
        return frame().boundingBox().height;
    }

    void isReady() {
        page.waitForFunction("() => heard.some(([type]) => type === 'ready')");
    }

    /** Brings to its end what still moves. */
    void settle() {
        page.locator("support-form dialog, support-form iframe")
                .first()
                .evaluate("part => part.getAnimations().forEach(each => each.finish())");
    }

    /** Waits until this part of the form stands below a header of 80 pixels. */
    void hasInView(String what) {
        var part = form().locator(what);
        for (int n = 0; n < 200; n++) {
            var box = part.boundingBox();
            if (box.y >= 80 && box.y + Math.min(box.height, 160) <= 900) {
                return;
            }
            page.evaluate("() => new Promise(requestAnimationFrame)");
        }
        throw new AssertionError(what + " stays at " + part.boundingBox().y);
    }

    /** Waits for the nth event of this type and gives what it tells. */
    Object hears(String type, int nth) {
        page.waitForFunction("([type, nth]) => heard.filter(one => one[0] === type).length >= nth", List.of(type, nth));
        return page.evaluate("([type, nth]) => heard.filter(one => one[0] === type)[nth - 1][1]", List.of(type, nth));
    }

    /** Fills in the form so that nothing is wrong with it. */
    void fill() {
        form().getByLabel("Email address").fill("amara@example.com");
        form().getByLabel("Something else").check();
        form().getByLabel("How can we help?").fill("Where is my lamp?");
    }

    /**
     * Sends the form. A browser that has just scrolled may still look for the frame where it was, and the press would go to the page around
     * it; and what was asked about a field may still move what stands below it.
     */
    void press() {
        page.waitForCondition(() -> {
            button().hover();
            return (boolean) button()
                    .evaluate("button => button.matches(':hover') && !document.querySelector('.htmx-request')");
        });
        button().click();
    }

    void getsTicket() {
        assertThat(form().locator("#number")).hasText(Visitor.TICKET);
    }

    @Override
    public void close() {
        visitor.close();
    }
}
