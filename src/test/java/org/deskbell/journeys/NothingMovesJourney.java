package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a visitor sees of a page stays where it is, in whatever order its parts arrive. */
@QuarkusTest
@ExtendWith(Chromium.class)
class NothingMovesJourney {

    private static final String WATCH = """
            window.moved = [];
            new PerformanceObserver(list => moved.push(...list.getEntries().map(each => each.value)))
              .observe({ type: 'layout-shift', buffered: true });""";
    /** What was to be drawn is drawn, and told to who watches. */
    private static final String DRAWN = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))""";

    @TestHTTPResource("/f/contact")
    URL form;

    @Test
    void theLogosPlaceIsFreeBeforeItComes() {
        var held = new ArrayList<Route>();
        try (var visitor = Visitor.sees(ColorScheme.LIGHT, 412)) {
            var page = visitor.page;
            page.addInitScript(WATCH);
            page.route("**/assets/logo*", held::add);
            page.navigate(form.toString(), new NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            page.waitForCondition(() -> !held.isEmpty());
            page.evaluate(DRAWN);
            held.get(0).resume();
            page.waitForFunction("() => document.querySelector('.logo img').naturalWidth");
            page.evaluate(DRAWN);
            assertThat(page.evaluate("() => moved")).isEqualTo(List.of());
        }
    }

    /** What grows to the left has moved in the eyes of a browser that draws while it reads. */
    @Test
    void theLanguagesAreShownOnceTheyAreThere() {
        try (var visitor = Visitor.sees(ColorScheme.LIGHT, 412)) {
            visitor.page.navigate(form.toString());
            var languages = visitor.page.locator(".bar nav");
            assertThat(languages.isVisible()).isTrue();
            languages.evaluate("nav => nav.querySelector('ul').remove()");
            assertThat(languages.isVisible()).isFalse();
        }
    }
}
