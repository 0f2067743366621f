package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.journeys.FileField.files;
import static org.deskbell.journeys.FileField.given;
import static org.deskbell.journeys.FileField.hasArrived;
import static org.deskbell.journeys.FileField.log;
import static org.deskbell.journeys.FileField.posts;
import static org.deskbell.journeys.FileField.remove;

import java.net.URL;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A file that is slow, gets lost or cannot be taken, beside a message that must not suffer from it. */
@QuarkusTest
@ExtendWith(Chromium.class)
class FilesGoAstrayJourney {

    @TestHTTPResource("/f/pictures?lang=en")
    URL form;

    @Test
    void oneThatDidNotArriveIsTriedAgainAndLosesNothingElse() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            page.getByLabel("Email address").fill("amara@example.com");
            page.getByLabel("Pictures and logs").setInputFiles(files(Pictures.png("first.png")));
            hasArrived(page, "first.png");
            var cut = new CompletableFuture<Boolean>();
            page.route("**/files?**", route -> {
                if (cut.complete(true)) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.getByLabel("Pictures and logs").setInputFiles(files(Pictures.png("second.png"), log("third.log")));
            assertThat(given(page)).containsText(new String[]{"first.png 1 kB", "It did not arrive", "third.log 1 kB"});

            visitor.send();
            assertThat(page.locator("#files-note")).containsText("your message has not been sent");
            var again = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Try again second.png"));
            assertThat(again).isFocused();
            page.keyboard().press("Enter");
            hasArrived(page, "first.png", "second.png", "third.log");
            assertThat(remove(page, "second.png")).isFocused();
            visitor.send();
            visitor.ticket();
        }
    }

    @Test
    void sendingWaitsForThoseThatAreOnTheirWay() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            page.getByLabel("Email address").fill("amara@example.com");
            var held = new CompletableFuture<Route>();
            page.route("**/files?**", held::complete);
            page.getByLabel("Pictures and logs").setInputFiles(files(Pictures.png("slow.png")));
            assertThat(page.getByRole(AriaRole.PROGRESSBAR, new GetByRoleOptions().setName("slow.png"))).isVisible();
            visitor.send();
            assertThat(page.locator("#files-note")).hasText(
                    "Your files are still on their way. Your message is sent as soon as they are here.");
            held.join().resume();
            visitor.ticket();
            page.getByText("What you sent us").click();
            assertThat(page.locator("dl.pairs")).containsText("slow.png");
        }
    }

    @Test
    void whatCannotBeTakenIsNotEvenSent() {
        try (var visitor = Visitor.with(true)) {
            var page = FileField.open(visitor, form);
            var posts = posts(page);
            page.getByLabel("Pictures and logs")
                    .setInputFiles(files(new FilePayload("large.png", "image/png", new byte[2_000_001]),
                            new FilePayload("run.exe", "application/x-msdownload", "MZ".getBytes(UTF_8)),
                            new FilePayload("empty.png", "image/png", new byte[0])));
            assertThat(given(page)).containsText(
                    new String[]{"Too large. Choose a file of up to 2 MB", "This type of file is not taken",
                            "There is nothing"});
            assertThat(posts).noneMatch(url -> url.contains("/files?"));
            page.getByLabel("Email address").fill("amara@example.com");
            page.keyboard().press("Enter");
            assertThat(page.locator("#files-note")).containsText("press send once more to leave them out");
            visitor.send();
            visitor.ticket();
        }
    }
}
