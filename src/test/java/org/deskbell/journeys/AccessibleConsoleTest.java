package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.deskbell.console.Pile;
import org.deskbell.console.WithUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The console passes axe's WCAG 2.2 AA rules and fits its window; pictures of it land in target/pictures. */
@QuarkusTest
@TestProfile(WithUsers.class)
@ExtendWith(Chromium.class)
class AccessibleConsoleTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TestHTTPResource("/")
    URL home;

    @Inject
    Pile pile;

    private String stuck;

    static Stream<Arguments> everyLight() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(390, 1280).map(width -> Arguments.of(scheme, width)));
    }

    @BeforeEach
    void fill() {
        pile.clear();
        stuck = pile.stuck("Battery won’t charge past 60 %");
        pile.quote(stuck, "Unknown inbox");
        pile.maybe("Trail 5 invoice copy");
        pile.held("CHEAP WATCHES " + "W".repeat(80));
    }

    @ParameterizedTest
    @MethodSource("everyLight")
    void listAndDetailPassAxeAndFit(ColorScheme scheme, int width) {
        try (var operator = Visitor.sees(scheme, width, "ann", "correct horse")) {
            operator.page.navigate(home + "console");
            passes(operator, "list", scheme, width);
            operator.page.navigate(home + "console/" + stuck + "?said=too-late");
            operator.page.getByText("It is a ticket already").click();
            operator.page.getByText("Close without a ticket").click();
            passes(operator, "detail", scheme, width);
        }
    }

    @ParameterizedTest
    @MethodSource("everyLight")
    void closingWorks(ColorScheme scheme, int width) {
        try (var operator = Visitor.sees(scheme, width, "ann", "correct horse")) {
            operator.page.navigate(home + "console");
            operator.page.getByText("Battery won’t charge past 60 %").click();
            operator.page.getByText("Close without a ticket").click();
            operator.page.getByLabel("Why does it need no ticket?").fill("Answered by phone");
            operator.page.getByText("Close this submission").click();
            operator.page.waitForSelector("text=ann closed it");
            passes(operator, "closed", scheme, width);
        }
    }

    private static void passes(Visitor operator, String state, ColorScheme scheme, int width) {
        var found = new AxeBuilder(operator.page).withTags(RULES).analyze();
        operator.page.screenshot(new ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/pictures", ("console-" + state + "-" + scheme + "-" + width + ".png").toLowerCase())));
        assertThat(found.getViolations()).as(found.getViolations().toString()).isEmpty();
        assertThat(operator.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scroll")
                .isEqualTo(true);
    }
}
