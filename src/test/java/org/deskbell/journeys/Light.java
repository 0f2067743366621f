package org.deskbell.journeys;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a page is looked at. It is reached once and then seen in one light after the other, the narrowest last: what is pressed next is
 * pressed there.
 *
 * @param width of the window, in CSS pixels
 */
record Light(ColorScheme scheme, int width) {

    static final Light DESK = new Light(ColorScheme.LIGHT, 1280);
    static final Light PHONE = new Light(ColorScheme.LIGHT, 320);

    /** Those two, and both in the dark. */
    static final List<Light> EVERY = List.of(new Light(ColorScheme.DARK, 1280), DESK, new Light(ColorScheme.DARK, 320), PHONE);

    /** What operators mostly have. */
    static final List<Light> OPERATORS = List.of(new Light(ColorScheme.LIGHT, 1440), new Light(ColorScheme.DARK, 390),
            PHONE);

    /** Of every window, in CSS pixels. */
    static final int HEIGHT = 900;
    /** They are not waited for: a browser that has nothing to draw may leave them where they are. */
    private static final String SETTLE = """
            () => document.getAnimations().filter(each => each instanceof CSSTransition).forEach(each => each.finish())""";

    /** Colours that change slowly have changed when this returns. */
    void fallOn(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
        page.evaluate(SETTLE);
    }

    /** The state's name with the light's, for files and messages. */
    String on(String state) {
        return "%s-%s-%d".formatted(state, scheme, width);
    }
}
