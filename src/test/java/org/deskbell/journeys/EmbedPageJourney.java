package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.form.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Whoever runs the forms chooses, looks and copies; and what was copied works in another site under the policy that goes with it. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@TestProfile(EmbedPageJourney.Open.class)
@ExtendWith(Chromium.class)
class EmbedPageJourney {

    /** The application as in dev mode, where everybody may look. */
    public static class Open implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("deskbell.preview", "true", "database.url", "jdbc:sqlite:target/test-data/embed-page.db");
        }
    }

    @TestHTTPResource("/")
    URL application;

    @Inject
    Forms forms;

    @ParameterizedTest
    @ValueSource(strings = {"inline", "launcher", "drawer", "dialog", "frame", "link"})
    void whatIsCopiedWorksElsewhere(String way) {
        try (var visitor = Visitor.sees(ColorScheme.LIGHT, 1280)) {
            var page = visitor.page;
            page.navigate(application + "embed");
            page.getByLabel("Form", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).selectOption("lamps");
            page.getByLabel("Way in").selectOption(way);
            page.getByLabel("Language").selectOption("en");
            page.getByText("Show it").click();
            assertThat(page.getByLabel("Way in")).hasValue(way);
            assertThat(page.getByText("These sites may show the form")).hasCount(way.equals("link") ? 0 : 1);
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures/embed/helper-" + way + ".png")));
            Axe.conforms(page, way);

            var snippet = text(visitor, "snippet") + (way.matches("frame|link") ? "" : text(visitor, "script"));
            var policy = way.equals("link") ? "" : text(visitor, "policy");
            page.navigate(HostSite.page(
                    "<!doctype html><html lang=\"en\"><title>Elsewhere</title><h1>Elsewhere</h1>" + snippet + "</html>",
                    "default-src 'none'; style-src 'unsafe-inline'; " + policy));
            if (way.equals("link")) {
                page.getByText("Ask about a lamp").click();
                assertThat(page.getByLabel("Email address")).isVisible();
                return;
            }
            if (way.matches("launcher|drawer|dialog")) {
                page.waitForFunction("() => document.querySelector('support-form').shadowRoot");
                page.locator("support-form:not([mode=launcher]) a, support-form .l").click();
            }
            assertThat(visitor.frame().getByLabel("Email address")).isVisible();
        }
    }

    @Test
    void whatAFormsFileNeedsCanBeCopiedIntoIt() throws Exception {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(application + "embed?form=contact&way=inline");
            assertThat(visitor.page.getByText("No site may show this form yet")).isVisible();
            var text = Files.readString(Path.of("src/main/resources/forms/contact.yml")) + text(visitor, "file");
            var checked = forms.check("contact", text);
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.form().embed().origins()).containsExactly("https://www.example.com");
        }
    }

    private static String text(Visitor visitor, String section) {
        return visitor.page.locator("section[aria-labelledby=" + section + "] pre").first().textContent();
    }

    @Test
    void itIsSeenLiveBeforeItIsCopied() {
        try (var visitor = Visitor.sees(ColorScheme.LIGHT, 1280)) {
            visitor.page.navigate(application + "embed?form=lamps&way=drawer&lang=ar");
            var host = visitor.page.frameLocator("iframe.live");
            assertThat(host.locator("h1")).hasText("Lighthouse Lamps");
            host.locator("support-form a").click();
            assertThat(host.frameLocator("support-form iframe").locator("html")).hasAttribute("lang", "ar");
            assertThat(host.frameLocator("support-form iframe").locator("button[type=submit]")).isVisible();
            assertThat(host.locator("support-form header button")).hasAttribute("aria-label", "إغلاق");
        }
    }
}
