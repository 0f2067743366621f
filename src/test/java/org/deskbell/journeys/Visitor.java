package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/**
 * A person with a browser of their own, who ends without a cookie, without storage and without an error in the console; a user of
 * Deskbell's console has one cookie for each path of operators' pages.
 */
final class Visitor implements AutoCloseable {

    static final Pattern TICKET = Pattern.compile("[0-9]{5,}");

    /** Answers over 399, a line that is down, and a frame that nobody may show: what the journeys mean to happen. */
    private static final List<String> EXPECTED = List.of("Failed to load resource", "htmx: htmx:error: Failed to fetch",
            "Framing '", "Refused to frame", "Failed to execute 'postMessage'", "Blocked script execution in ");

    private static final String ENGLISH = "en-GB";

    /** Entries in both storages; none where the browser does not let the frame have any. */
    private static final String STORED = "() => { try { return localStorage.length + sessionStorage.length } catch { return 0 } }";

    final Page page;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final boolean script;
    private int cookies;

    private Visitor(NewContextOptions options, boolean script) {
        this.context = Chromium.visitor(options.setJavaScriptEnabled(script));
        this.page = context.newPage();
        this.script = script;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::startsWith)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> {
            // where a frame is refused Chromium shows a page of its own, whose scripts may stumble when it goes
            if (!error.contains("chrome-error://")) {
                complaints.add(error);
            }
        });
    }

    static Visitor with(boolean script) {
        return new Visitor(new NewContextOptions().setLocale(ENGLISH), script);
    }

    static Visitor sees(ColorScheme scheme, int width) {
        return sees(scheme, width, true);
    }

    static Visitor sees(ColorScheme scheme, int width, boolean script) {
        return sees(scheme, width, script, ENGLISH);
    }

    /** @param language of the browser */
    static Visitor sees(ColorScheme scheme, int width, boolean script, String language) {
        return new Visitor(
                new NewContextOptions().setColorScheme(scheme).setViewportSize(width, Light.HEIGHT).setLocale(language),
                script);
    }

    /** Becomes a user of the console, who alone may have a cookie. */
    void logIn(String home, String name, String password) {
        page.navigate(home + "console");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
        heading("Submissions");
        cookies = 2;
    }

    /** The same by an account at the organisation, which asks who it is. */
    void logInByAccount(String home, String name) {
        page.navigate(home + "console");
        page.getByText("Log in with your organisation’s account").click();
        heading("Who are you?");
        page.getByText(name).click();
        heading("Submissions");
        cookies = 2;
    }

    void logOut() {
        page.getByText("Log out").click();
        heading("Log in to the console");
        cookies = 0;
    }

    /** Fills in the sample form so that nothing is wrong with it. */
    void fillContact(String subject) {
        page.getByLabel("Full name").fill("Amara Okafor-Lindqvist");
        page.getByLabel("Email address").fill("amara@example.com");
        page.getByLabel("Which bike is it about?").selectOption("city-2");
        page.getByLabel("Subject").fill(subject);
        page.getByLabel("What’s happening?").fill("Since Sunday it stops at 60 %.\n\nI tried another socket.");
        page.getByText("It’s stopping me").click();
    }

    /** As where a network keeps one script back: the plain form has to do. */
    void hasNoHtmx() {
        page.route("**/assets/htmx*", route -> route.abort());
    }

    void send() {
        button().click();
    }

    Locator button() {
        return page.locator(".actions button[type=submit]");
    }

    /** The number on the receipt, once it is there. */
    String ticket() {
        heading("We’ve got your request");
        return page.locator("#number").textContent();
    }

    void heading(String text) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(text);
    }

    FrameLocator frame() {
        return page.frameLocator("iframe");
    }

    void hasLeftNoTrace() {
        assertThat(context.cookies()).hasSize(cookies);
        if (script) {
            for (var frame : page.frames()) {
                assertThat(frame.evaluate(STORED))
                        .as(frame.url())
                        .isEqualTo(0);
            }
        }
    }

    @Override
    public void close() {
        try {
            hasLeftNoTrace();
            assertThat(complaints).isEmpty();
        } finally {
            context.close();
        }
    }
}
