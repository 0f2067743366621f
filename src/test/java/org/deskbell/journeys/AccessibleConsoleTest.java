package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;

import jakarta.inject.Inject;

import org.deskbell.console.Pile;
import org.deskbell.console.Poison;
import org.deskbell.console.WithUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The console passes axe's WCAG 2.2 AA rules and fits its window; pictures of it land in target/pictures. */
@QuarkusTest
@TestProfile(WithUsers.class)
@ExtendWith(Chromium.class)
class AccessibleConsoleTest {

    @TestHTTPResource("/")
    URL home;

    @Inject
    Pile pile;

    @BeforeEach
    void clear() {
        pile.clear();
    }

    @Test
    void theFirstHour() {
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 320)) {
            operator.page.navigate(home + "console/log-in?said=out");
            passes(operator, "log-in");
            operator.logIn(home.toString(), "ann", "correct horse");
            passes(operator, "first");
            operator.page.getByText("Try it with a test ticket").click();
            passes(operator, "desk");
            operator.page.getByLabel("Email address").fill("ann@example.com");
            operator.page.locator("button", new LocatorOptions().setHasText("Send a test ticket")).click();
            operator.page.waitForSelector("text=It is ticket");
            passes(operator, "test");
            operator.page.locator("header.top nav a").first().click();
            passes(operator, "calm");
        }
    }

    @Test
    void everyStatePassesAxeAndFits() {
        var stuck = pile.stuck("Battery won’t charge past 60 %");
        pile.quote(stuck, "Unknown inbox");
        pile.attach(stuck);
        var maybe = pile.maybe("Trail 5 invoice copy");
        var held = pile.held("CHEAP WATCHES " + "W".repeat(80));
        var states = List.of(stuck, maybe, held, pile.waiting("Brake squeal after service"),
                pile.doubtful("رقم الطلب غير صحيح"),
                pile.delivered("Spare key for frame lock"));
        var closed = pile.stuck("Closed");
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 320)) {
            operator.logIn(home.toString(), "ann", "correct horse");
            passes(operator, "list");
            operator.page.locator("td.pick input").first().check();
            operator.page.getByText("Close or erase…").click();
            passes(operator, "bulk");
            for (int i = 0; i < states.size(); i++) {
                operator.page.navigate(home + "console/" + states.get(i) + "?state=all&said=too-late");
                passes(operator, "detail-" + i);
            }
            operator.page.navigate(home + "console/" + closed);
            operator.page.getByText("Close without a ticket…").click();
            operator.page.getByLabel("Why does it need no ticket?").fill("Answered by phone");
            operator.page.getByText("Close this submission").click();
            operator.page.waitForSelector("text=ann closed it");
            passes(operator, "closed");
            operator.page.getByText("Erase the answers…").click();
            operator.page.getByLabel("Why are they erased?").fill("Asked for by letter");
            operator.page.locator("article").getByText("Erase the answers for good").click();
            operator.page.waitForSelector("text=ann erased the answers");
            passes(operator, "erased");
        }
    }

    @Test
    void lookingForSomebodyAndEditing() {
        pile.stuck("Battery won’t charge past 60 %");
        pile.delivered("Spare key for frame lock");
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 320)) {
            operator.logIn(home.toString(), "ann", "correct horse");
            operator.page.locator("input[name=q]").fill("AMARA@example.com");
            operator.page.locator("input[name=q]").press("Enter");
            operator.page.waitForSelector("text=Everything of this person");
            assertThat(operator.page.url()).doesNotContainIgnoringCase("amara");
            operator.page.getByText("Erase all of it…").click();
            passes(operator, "person");
            operator.page.getByText("Battery won’t charge past 60 %").click();
            operator.page.getByText("Edit, then send…").click();
            passes(operator, "edit");
            operator.page.getByLabel("Email").fill("nobody");
            operator.page.getByText("Edit and send again").click();
            operator.page.waitForSelector("text=There is something to fix");
            passes(operator, "edit-flawed");
            operator.page.getByLabel("Email").fill("amara@example.org");
            operator.page.getByText("Edit and send again").click();
            operator.page.waitForSelector("text=ann edited it");
            operator.page.getByText("As the visitor sent it, before it was edited").click();
            operator.page.getByText("Show email and phone").click();
            operator.page.waitForSelector("text=ann was shown email and phone");
            passes(operator, "edited");
            operator.logOut();
        }
    }

    @Test
    void poisonedOnesNeitherRunNorBreakAnything() {
        var references = Poison.TEXTS.stream().map(pile::poisoned).toList();
        assertThat(references).hasSizeGreaterThanOrEqualTo(18);
        try (var operator = Visitor.sees(ColorScheme.LIGHT, 320)) {
            operator.logIn(home.toString(), "ann", "correct horse");
            passes(operator, "poison-list", List.of(Light.DESK, Light.PHONE));
            for (var reference : references) {
                operator.page.navigate(home + "console/" + reference + "?state=held");
                passes(operator, "poison", List.of(Light.DESK));
                Light.PHONE.fallOn(operator.page);
                fits(operator, reference);
                operator.page.getByText("Show email and phone").click();
                operator.page.waitForSelector("text=ann was shown email and phone");
                fits(operator, reference + " shown");
                operator.page.getByText("Edit, then send…").click();
                fits(operator, "edit of " + reference);
            }
        }
    }

    private static void passes(Visitor operator, String state) {
        passes(operator, state, Light.OPERATORS);
    }

    private static void passes(Visitor operator, String state, List<Light> lights) {
        Axe.passesAndFits(operator.page, "console-" + state, lights);
        isItself(operator);
    }

    private static void fits(Visitor operator, String state) {
        Axe.fits(operator.page, state);
        isItself(operator);
    }

    private static void isItself(Visitor operator) {
        assertThat(operator.page.title()).endsWith("console").doesNotContain("PWNED");
    }
}
