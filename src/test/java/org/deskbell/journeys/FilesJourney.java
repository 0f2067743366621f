package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.journeys.FileField.files;
import static org.deskbell.journeys.FileField.given;
import static org.deskbell.journeys.FileField.hasArrived;
import static org.deskbell.journeys.FileField.isolated;
import static org.deskbell.journeys.FileField.log;
import static org.deskbell.journeys.FileField.posts;
import static org.deskbell.journeys.FileField.remove;

import java.net.URL;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A visitor gives files with a message: chosen, dropped or pasted, with script and without. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.class)
class FilesJourney {

    /** An event that a person's mouse or keyboard would bring about, with a picture in its hands. */
    private static final String GIVE = """
            (node, [type, name]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob('%s'), c => c.charCodeAt(0))], name, { type: 'image/png' }));
              const what = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
              return node.dispatchEvent(type === 'paste' ? new ClipboardEvent(type, what) : new DragEvent(type, what));
            }""".formatted(Pictures.PNG_BASE64);

    @TestHTTPResource("/f/pictures?lang=en")
    URL form;

    @TestHTTPResource("/")
    URL application;

    @Test
    void withoutScriptTheyGoWithTheFormAndStayThroughWhatIsToMend() {
        try (var visitor = Visitor.with(false)) {
            var page = visitor.page;
            page.navigate(form.toString());
            page.getByLabel("Pictures and logs").setInputFiles(files(Pictures.png("lamp.png"), log("app.log")));
            visitor.send();
            assertThat(page.locator("#summary li")).hasCount(1);
            hasArrived(page, "lamp.png", "app.log");

            remove(page, "lamp.png").click();
            assertThat(given(page)).hasCount(1);
            page.getByLabel("Pictures and logs")
                    .setInputFiles(files(Pictures.png("other.png"), Pictures.text("run.exe", "MZ")));
            page.getByLabel("Email address").fill("amara@example.com");
            visitor.send();
            assertThat(page.locator("#summary li")).containsText(new String[]{"run.exe"});
            hasArrived(page, "app.log", "other.png");
            visitor.send();
            visitor.ticket();
            page.getByText("What you sent us").click();
            assertThat(page.locator("dl.pairs")).containsText("app.log (1\u00a0kB)\nother.png (1\u00a0kB)");
        }
    }

    @Test
    void withScriptEachGoesByItselfAndTheFormCarriesOnlyTags() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            var posts = posts(page);
            page.getByLabel("Pictures and logs").setInputFiles(files(Pictures.png("lamp.png"), log("app.log")));
            hasArrived(page, "lamp.png", "app.log");
            assertThat(page.locator("[role=status]").first()).hasText(isolated("app.log") + " was added");
            assertThat(posts).filteredOn(url -> url.contains("/files?")).hasSize(2);

            page.getByLabel("What is happening?").fill("It flickers");
            visitor.send();
            assertThat(page.locator("#summary li")).hasCount(1);
            assertThat(given(page)).hasCount(2);
            assertThat(page.getByLabel("What is happening?")).hasValue("It flickers");
            page.getByLabel("Email address").fill("amara@example.com");
            visitor.send();
            visitor.ticket();
            page.getByText("What you sent us").click();
            assertThat(page.locator("dl.pairs")).containsText("lamp.png (1\u00a0kB)\napp.log (1\u00a0kB)");
        }
    }

    @Test
    void aDroppedFileIsTakenAndOneThatMissesLeadsNowhere() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            var field = page.getByLabel("Pictures and logs");
            assertThat(field.evaluate(GIVE, List.of("dragover", "lamp.png"))).as("the browser does nothing itself")
                    .isEqualTo(false);
            assertThat(page.locator(".drop.over")).hasCount(1);
            assertThat(field.evaluate(GIVE, List.of("drop", "lamp.png"))).isEqualTo(false);
            hasArrived(page, "lamp.png");
            assertThat(page.locator(".drop.over")).hasCount(0);

            assertThat(page.locator("h1").evaluate(GIVE, List.of("dragover", "missed.png"))).isEqualTo(false);
            assertThat(page.locator("h1").evaluate(GIVE, List.of("drop", "missed.png"))).isEqualTo(false);
            assertThat(given(page)).hasCount(1);
        }
    }

    @Test
    void aPastedScreenshotIsTakenWhereverSomebodyWrites() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            page.getByLabel("What is happening?").evaluate(GIVE, List.of("paste", "image.png"));
            hasArrived(page, "image.png");
        }
    }

    @Test
    void removalIsSaidAndLeavesTheFocusInTheList() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            page.getByLabel("Pictures and logs")
                    .setInputFiles(files(Pictures.png("a.png"), Pictures.png("b.png"), Pictures.png("c.png")));
            hasArrived(page, "a.png", "b.png", "c.png");
            var erased = page.waitForResponse("**/files/drop?**", () -> remove(page, "b.png").press("Enter"));
            assertThat(erased.status()).isLessThan(300);
            assertThat(remove(page, "c.png")).isFocused();
            assertThat(page.locator("[role=status]").first()).hasText(isolated("b.png") + " was removed");
            remove(page, "c.png").press("Enter");
            assertThat(remove(page, "a.png")).isFocused();
            remove(page, "a.png").press("Enter");
            assertThat(page.getByLabel("Pictures and logs")).isFocused();
            assertThat(given(page)).hasCount(0);
        }
    }

    @Test
    void aQuestionThatComesUpTakesFilesToo() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            page.getByLabel("Email address").fill("amara@example.com");
            page.getByLabel("It is broken").check();
            assertThat(page.getByLabel("Picture of the bill")).hasCount(1);
            visitor.send();
            assertThat(page.locator("#summary li")).hasText("Add a picture of the bill");
            page.getByLabel("Picture of the bill").setInputFiles(files(Pictures.png("bill.png")));
            hasArrived(page, "bill.png");
            assertThat(page.locator("#error-bill")).isEmpty();
            page.getByLabel("Picture of the bill").setInputFiles(files(Pictures.png("other.png")));
            assertThat(page.locator(".given").getByText("Only one file can be added")).isVisible();
            remove(page, "other.png").click();
            visitor.send();
            visitor.ticket();
        }
    }

    @Test
    void inAnotherSitesFrameTheyWorkWithoutACookie() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(application + "f/pictures?embed=inline"));
            var frame = visitor.frame();
            frame.locator("form[data-htmx-powered]").waitFor();
            frame.getByLabel("Email address").fill("amara@example.com");
            frame.getByLabel("Pictures and logs").setInputFiles(files(Pictures.png("lamp.png")));
            assertThat(frame.locator(".given button[name=_drop]")).isVisible();
            frame.locator(".actions button").click();
            assertThat(frame.locator("#number")).hasText(Visitor.TICKET);
        }
    }

    @Test
    void aSandboxedFrameSendsThemWithTheForm() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(HostSite.page(application + "f/pictures?embed=inline\" sandbox=\"allow-forms allow-scripts"));
            var frame = visitor.frame();
            frame.getByLabel("Email address").fill("amara@example.com");
            frame.getByLabel("Pictures and logs").setInputFiles(files(Pictures.png("lamp.png")));
            frame.locator(".actions button").click();
            assertThat(frame.locator("#number")).hasText(Visitor.TICKET);
        }
    }
}
