package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import jakarta.inject.Inject;

import org.deskbell.console.Pile;
import org.deskbell.console.WithAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Somebody gets into the console by their organisation's account and out of both, with and without script. */
@QuarkusTest
@TestProfile(WithAccounts.class)
@ExtendWith(Chromium.class)
class AccountJourney {

    @TestHTTPResource("/")
    URL home;

    @Inject
    Pile pile;

    @BeforeEach
    void clear() {
        pile.clear();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inAndOut(boolean script) {
        var reference = pile.stuck("Lamp");
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 1280, script)) {
            operator.logInByAccount(home.toString(), "olga");
            assertThat(operator.page.locator(".who")).containsText("olga");
            assertThat(operator.page).hasURL(home + "console");
            operator.page.navigate(home + "console/" + reference);
            operator.logOut();
            assertThat(operator.page.locator("[role=alert]")).containsText("You are logged out");
            assertThat(operator.page).hasURL(home + "console/log-in?said=out");
            operator.page.navigate(home + "console");
            operator.heading("Log in to the console");
        }
    }

    @Test
    void whoFollowedALinkGetsThere() {
        var reference = pile.stuck("Lamp");
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 1280)) {
            operator.page.navigate(home + "console/" + reference + "?state=all");
            operator.page.getByText("Log in with your organisation’s account").click();
            operator.page.getByText("vera").click();
            assertThat(operator.page).hasURL(home + "console/" + reference + "?state=all");
            operator.logOut();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "de"})
    void theDoorPassesAxeAndFits(String language) {
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 320, true, language)) {
            operator.page.navigate(home + "console/log-in?said=out");
            passes(operator, "log-in-" + language);
            operator.page.navigate(home + "console/log-in/account?code=x&state=y");
            passes(operator, "refused-" + language);
        }
    }

    @Test
    void whoHasNoRoleIsToldSo() {
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 320)) {
            operator.page.navigate(home + "console/log-in/account");
            operator.page.getByText("nora").click();
            operator.heading("Your account may not use this console");
            passes(operator, "no-role");
        }
    }

    private static void passes(Visitor operator, String state) {
        Axe.passesAndFits(operator.page, "account-" + state, Light.EVERY);
    }
}
