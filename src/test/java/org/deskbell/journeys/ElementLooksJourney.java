package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The element in pages of every look: light, dark and against their look, from right to left, on a phone; axe looks into the frame. */
@QuarkusTest
@QuarkusTestResource(HostSite.class)
@ExtendWith(Chromium.class)
class ElementLooksJourney {

    private static final String DARK = "body{background:#1b1e24;color:#e9eaee}";

    @TestHTTPResource("/")
    URL application;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
    }

    /** page: what it looks like; theme: what the element says; text: the least brightness of the label's colour, the most */
    @ParameterizedTest
    @CsvSource({"LIGHT, light, , 0, 80", "DARK, light, , 0, 80", "LIGHT, dark, , 180, 255", "DARK, dark, , 180, 255",
            "LIGHT, declared, , 0, 80", "DARK, declared, , 180, 255",
            "DARK, light, dark, 180, 255", "LIGHT, dark, light, 0, 80", "LIGHT, light, dark, 180, 255"})
    void theFormFitsThePageAroundIt(ColorScheme visitors, String page, String theme, int least, int most) {
        var style = page.equals("dark")
                ? DARK
                : page.equals("declared")
                        ? ":root{color-scheme:light dark;background:canvas}"
                        : "body{background:#f5efe4;color:#2b211b}";
        try (var host = new Host(Visitor.sees(visitors, 800), application.toString())
                .shows(ElementInlineJourney.INLINE.replace(" src=", theme == null ? " src=" : " theme=\"" + theme + "\" src="),
                        style)) {
            host.isReady();
            host.press();
            assertThat(host.form().locator("#summary")).isVisible();
            int green = Integer.parseInt(host.form()
                    .locator("label")
                    .first()
                    .evaluate("label => getComputedStyle(label).color.match(/\\d+/g)[1]")
                    .toString());
            assertThat(green).isBetween(least, most);
            picture(host, "inline-%s-visitor-%s-page-%s".formatted(visitors, page, theme));
            Axe.passes(host.page, page);
            // between the fields shines the page, or the ground that the element gives where the two do not match
            assertThat(host.form().locator("html").evaluate("html => getComputedStyle(html).backgroundColor"))
                    .isEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 320, en", "DARK, 320, ar", "LIGHT, 1280, ar", "DARK, 1280, en"})
    void everyWayInPassesAxeAndFits(ColorScheme scheme, int width, String language) {
        for (var mode : List.of("inline", "launcher", "drawer", "dialog")) {
            try (var host = new Host(Visitor.sees(scheme, width), application.toString())) {
                host.shows(
                        "<div lang=\"" + language + "\"" + (language.equals("ar") ? " dir=\"rtl\"" : "")
                                + "><support-form mode=\"" + mode
                                + "\" src=\"FORM\"><a href=\"FORM\">Write to us</a></support-form></div>",
                        ":root{color-scheme:light dark;background:canvas}");
                if (!mode.equals("inline")) {
                    picture(host, "%s-closed-%s-%d-%s".formatted(mode, scheme, width, language));
                    host.page.locator("support-form:not([mode=launcher]) a, support-form .l").click();
                }
                host.isReady();
                host.settle();
                picture(host, "%s-%s-%d-%s".formatted(mode, scheme, width, language));
                Axe.passes(host.page, mode);
                Axe.fits(host.page, mode);
                assertThat(host.form().locator("html").evaluate("html => html.scrollWidth <= innerWidth")).as(mode)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void theExampleWorksAndPassesAxe() throws IOException {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var host = new Host(Visitor.sees(scheme, 1360), application.toString())) {
                host.page.navigate(HostSite.example("index.html", application.toString()));
                var form = host.page.frameLocator("support-form:not([mode]) iframe");
                assertThat(form.getByLabel("Email address")).isVisible();
                host.page.locator("#talk").scrollIntoViewIfNeeded();
                picture(host, "example-" + scheme);
                Axe.passes(host.page, "example");
                host.page.locator("support-form .l").click();
                assertThat(host.page.frameLocator("support-form[mode=launcher] iframe").getByLabel("Email address"))
                        .isVisible();
                picture(host, "example-open-" + scheme);
            }
        }
    }

    private static void picture(Host host, String name) {
        host.page.screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/embed", name.toLowerCase() + ".png")));
    }
}
