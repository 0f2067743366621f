package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a visitor has asked the system or the browser for holds: less motion, colours of one's own, more room in the text. */
@QuarkusTest
@ExtendWith(Chromium.class)
class AccessibleSettingsTest extends MoodySandbox {

    private static final String MOVING = "() => document.getAnimations().filter(each => each.playState === 'running').length";
    private static final String EDGE = """
            part => { const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(part);
              return borderTopStyle !== 'none' && borderTopWidth !== '0px' || outlineStyle !== 'none' && outlineWidth !== '0px' }""";
    private static final String OUTLINE = "() => getComputedStyle(document.activeElement).outlineStyle";
    /** As WCAG 1.4.12 has it. */
    private static final String ROOM = """
            () => { const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
                + ' p { margin-block-end: 2em !important }');
              document.adoptedStyleSheets = [sheet] }""";
    /** Words that do not fit where they stand. */
    private static final String CUT = """
            () => [...document.querySelectorAll('main *:not(.vh, .vh *)')].filter(part => getComputedStyle(part).overflowX === 'hidden'
              && part.scrollWidth > part.clientWidth + 1).map(part => part.outerHTML)""";

    @TestHTTPResource("/f/contact")
    URL form;

    @Test
    void nothingMovesForThoseWhoWantLessMotion() {
        sandbox.behave(Manners.BUSY);
        try (var visitor = Visitor.with(true)) {
            var page = visitor.page;
            page.navigate(form.toString());
            visitor.fillContact("Still");
            visitor.send();
            visitor.heading("Your request is safe with us");
            assertThat((int) page.evaluate(MOVING)).as("otherwise this would prove nothing").isPositive();
            page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.evaluate(MOVING)).isEqualTo(0);
        }
    }

    @Test
    void whateverIsPressedOrChosenHasAnEdgeInForcedColours() {
        try (var visitor = Visitor.with(true)) {
            var page = visitor.page;
            page.navigate(form.toString());
            page.waitForSelector("form[data-htmx-powered]");
            page.getByText("It’s stopping me").click();
            var chosen = page.locator(".choice:has(:checked)");
            var before = chosen.evaluate("part => getComputedStyle(part).outlineStyle");
            page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            assertThat(chosen.evaluate("part => getComputedStyle(part).outlineStyle")).isEqualTo("solid").isNotEqualTo(before);
            for (var part : page.locator("main :is(.btn, .choice, input:not([type=hidden], [type=radio]), select, textarea)")
                    .all()) {
                if (part.isVisible()) {
                    assertThat(part.evaluate(EDGE)).as("%s", part.evaluate("part => part.outerHTML")).isEqualTo(true);
                }
            }
            page.keyboard().press("Tab");
            assertThat(page.evaluate(OUTLINE)).isEqualTo("solid");
            visitor.send();
            page.waitForSelector("#summary");
            Axe.passes(page, "forced colours");
        }
    }

    @Test
    void nothingIsCutOffWhereTextTakesMoreRoom() {
        try (var visitor = Visitor.sees(ColorScheme.LIGHT, 320)) {
            var page = visitor.page;
            page.navigate(form.toString());
            page.waitForSelector("form[data-htmx-powered]");
            fits(page);
            visitor.send();
            page.waitForSelector("#summary");
            fits(page);
            visitor.fillContact("Room");
            visitor.send();
            visitor.ticket();
            fits(page);
        }
    }

    private static void fits(Page page) {
        page.evaluate(ROOM);
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('h1')).wordSpacing")).isNotEqualTo("0px");
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();
        Axe.fits(page, "wide text");
    }
}
