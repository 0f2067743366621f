package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.deskbell.shield.Wary;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Six journeys of a visitor who hears the pages and has a keyboard, compared with what docs/accessibility.md says of them;
 * {@code -Dsnapshots=write} writes it anew.
 */
@QuarkusTest
@TestProfile(Wary.class)
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.class)
class ReadAloudJourney extends MoodySandbox {

    private static final Path PAGE = Path.of("docs/accessibility.md");
    private static final String TIME = "\\b[0-9]{1,2} \\w{3} [0-9]{4}, [0-9:]{5}";

    @TestHTTPResource("/f/")
    URL forms;

    @Inject
    TestClock clock;

    @BeforeEach
    void everythingIsForgotten() {
        clock.advance(Duration.ofHours(7));
    }

    @Test
    void aMessageIsWrittenAndSent() throws IOException {
        try (var visitor = Visitor.with(true)) {
            var listener = new Listener(visitor).opens(forms + "contact?lang=en");
            takeTime();
            listener.presses("Tab").presses("Tab").presses("Tab");
            listener.presses("Tab").types("Amara Okafor").presses("Tab").types("amara@example.com").presses("Tab");
            listener.presses("Tab").types("City").presses("Tab").presses("Tab").types("Battery won’t charge");
            listener.presses("Tab")
                    .types("It stops at 60 %.")
                    .presses("Tab")
                    .presses("Space")
                    .presses("ArrowDown")
                    .presses("Tab");
            listener.presses("Enter", "#state").reads();
            compare("A message is written and sent", listener);
        }
    }

    @Test
    void somethingIsMissing() throws IOException {
        try (var visitor = Visitor.with(true)) {
            var listener = new Listener(visitor).opens(forms + "contact?lang=en").goesTo("#field-email").types("amara@gmial");
            listener.presses("Tab", "#error-email .error").presses("Shift+Tab").presses("Enter", "#summary");
            listener.presses("Tab").presses("Enter").types("Amara Okafor").presses("Tab").presses("Control+A");
            listener.types("amara@example.com").presses("Tab", "#error-email:empty").goesTo("[name=effect]");
            compare("Something is missing", listener);
        }
    }

    @Test
    void anAnswerBringsUpAQuestion() throws IOException {
        try (var visitor = Visitor.with(true)) {
            var listener = new Listener(visitor).opens(forms + "bug?lang=en").goesTo("[name=part]");
            listener.presses("Space", "#field-phone-type").presses("Tab").presses("Tab");
            listener.presses("Shift+Tab").presses("Shift+Tab").presses("ArrowDown", "#field-page").presses("Tab");
            compare("An answer brings up a question", listener);
        }
    }

    @Test
    void files() throws IOException {
        try (var visitor = Visitor.with(true)) {
            var listener = new Listener(visitor).opens(forms + "pictures?lang=en").goesTo("#field-shots");
            listener.does("chooses lamp.png", () -> choose(visitor, Pictures.png("lamp.png")), ".given [name=_drop]");
            listener.does("chooses film.png, of 2.5 MB",
                    () -> choose(visitor, new FilePayload("film.png", "image/png", new byte[2_500_000])), ".given .bad");
            listener.presses("Tab").presses("Tab");
            listener.presses("Enter", ".given:not(:has(.bad))").presses("Enter", ".given:empty");
            compare("Files", listener);
        }
    }

    @Test
    void theQuickCheck() throws IOException {
        try (var visitor = Visitor.with(true)) {
            var listener = new Listener(visitor).opens(forms + "contact?lang=en");
            visitor.page.evaluate(
                    """
                            () => { const digest = crypto.subtle.digest.bind(crypto.subtle), leave = new Promise(leave => self.leave = leave);
                              crypto.subtle.digest = (...all) => leave.then(() => digest(...all)) }""");
            visitor.page.route("**/assets/check*", route -> {
                listener.does("sends the form within two seconds", () -> {}, "#note");
                route.resume();
            });
            visitor.fillContact("In haste");
            visitor.button().press("Enter");
            listener.does("waits", () -> {}, "#check[data-busy]");
            listener.does("waits", () -> visitor.page.evaluate("() => leave()"), "#state");
            compare("The quick check", listener);
        }
    }

    @Test
    void theTicketNumberComesLater() throws IOException {
        sandbox.behave(Manners.BUSY);
        try (var visitor = Visitor.with(true)) {
            var listener = new Listener(visitor).opens(forms + "contact?lang=en");
            takeTime();
            visitor.fillContact("Down");
            listener.does("sends the form while the help desk is away", () -> visitor.button().press("Enter"), "#state")
                    .reads();
            listener.does("waits until the help desk is back", () -> {
                sandbox.behave(Manners.FINE);
                clock.advance(Duration.ofHours(2));
            }, "#state[data-ticket]");
            compare("The ticket number comes later", listener);
        }
    }

    /** As much as a person takes, at the least. */
    private void takeTime() {
        clock.advance(Duration.ofSeconds(5));
    }

    private static void choose(Visitor visitor, FilePayload file) {
        visitor.page.locator("#field-shots").setInputFiles(file);
    }

    private static void compare(String heading, Listener listener) throws IOException {
        // what keeps names apart from words in another direction is never said
        var story = listener.story()
                .replaceAll("[\u2068\u2069]", "")
                .replaceAll("(?<=ticket |Ticket number”\n  “)[0-9]{5,}", "48211")
                .replaceAll("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "7Q4M-K2XD")
                .replaceAll("(?<=at the latest )" + TIME, "24 Nov 2026, 13:30")
                .replaceAll("(?<!at the latest )" + TIME, "24 Nov 2026, 09:30");
        var block = Pattern.compile("(?s)(### " + heading + "\n\n```text\n)(.*?)(?=```\n)");
        var page = Files.readString(PAGE);
        if ("write".equals(System.getProperty("snapshots"))) {
            page = block.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(story));
            Files.writeString(PAGE, page);
        }
        var said = block.matcher(page);
        assertThat(said.find()).as(heading).isTrue();
        assertThat(story).isEqualTo(said.group(2));
    }
}
