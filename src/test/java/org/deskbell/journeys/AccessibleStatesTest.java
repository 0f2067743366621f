package org.deskbell.journeys;

import java.net.URL;

import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every state of every page passes axe's WCAG 2.2 AA rules and fits its window; a picture of each lands in target/pictures. */
@QuarkusTest
@ExtendWith(Chromium.class)
class AccessibleStatesTest extends MoodySandbox {

    @TestHTTPResource("/")
    URL home;

    @ParameterizedTest
    @EnumSource
    void passesAxeAndFits(VisitorState state) {
        try (var visitor = Visitor.sees(ColorScheme.LIGHT, 320)) {
            state.reach(visitor, home.toString(), sandbox);
            Axe.passesAndFits(visitor.page, state.name(), Light.EVERY);
        }
    }
}
