package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;

/** Looks at a page and its frames as axe does: WCAG 2.2 AA, and what is good practice besides. */
final class Axe {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> ALL = Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();

    private Axe() {}

    static void passes(Page page, String state) {
        passes(page, state, ALL);
    }

    /** WCAG alone: it is no good practice, but what a page is for, that there are whole pages in its frames. */
    static void conforms(Page page, String state) {
        passes(page, state, WCAG);
    }

    private static void passes(Page page, String state, List<String> rules) {
        var options = new AxeRunOptions();
        // of what is well one example is enough, and the page is not asked to describe the rest
        options.setResultTypes(List.of("violations"));
        var found = new AxeBuilder(page).options(options)
                .withTags(rules)
                // what it finds in frames it puts together in a tab of its own, which takes longer than to look; without frames there is no need
                .setLegacyMode(page.frames().size() == 1)
                .analyze();
        assertThat(found.getViolations()).as(state + " " + found.getViolations()).isEmpty();
        assertThat(found.getPasses()).as(state).isNotEmpty();
    }

    /** No fault in any of these lights, and nothing to scroll sideways for; pictures land in target/pictures under that name. */
    static void passesAndFits(Page page, String state, List<Light> lights) {
        for (var light : lights) {
            light.fallOn(page);
            passesAndFits(page, light.on(state));
        }
    }

    /** The same as the page is. */
    static void passesAndFits(Page page, String state) {
        page.screenshot(new ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/pictures", state.toLowerCase(Locale.ROOT) + ".png")));
        passes(page, state);
        fits(page, state);
    }

    /** Nothing to scroll sideways for. */
    static void fits(Page page, String state) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scroll: " + state)
                .isEqualTo(true);
    }
}
