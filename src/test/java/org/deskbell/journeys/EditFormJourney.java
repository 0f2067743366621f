package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import jakarta.inject.Inject;

import org.deskbell.console.Presses;
import org.deskbell.console.WithUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A support lead changes a label, with and without script; the pages pass axe, and pictures of them land in target/pictures. */
@QuarkusTest
@TestProfile(WithUsers.class)
@ExtendWith(Chromium.class)
class EditFormJourney {

    @TestHTTPResource("/")
    URL home;

    @Inject
    Presses presses;

    private String file;

    @BeforeEach
    void open() {
        presses.clear();
        file = presses.file("footer");
    }

    @AfterEach
    void clear() {
        presses.clear();
    }

    @Test
    void theCheckFollowsWhatIsTyped() {
        try (var operator = operator(1280, true)) {
            operator.page.navigate(home + "console/forms/footer");
            var box = box(operator);
            var verdict = operator.page.locator("#verdict");
            box.fill(file.replace("required: true\n    max: 120", "required: yes\n    max: 120"));
            assertThat(verdict).containsText("1 fault");
            assertThat(box).isFocused();
            var place = operator.page.locator("#found a");
            int line = Integer.parseInt(place.getAttribute("data-line"));
            place.click();
            assertThat(box).isFocused();
            assertThat(selected(box)).isEqualTo("yes");
            assertThat(file.lines().toList().get(line - 1)).contains("required: true");

            box.pressSequentially("true");
            assertThat(verdict).containsText("No fault");
            assertThat(operator.page.locator("#found li")).hasCount(0);
            assertThat(box).hasValue(file);
        }
    }

    @Test
    void whereTheServerIsAwayWhatTheCheckSaidIsGone() {
        try (var operator = operator(1280, true)) {
            operator.page.navigate(home + "console/forms/footer");
            box(operator).fill("nonsense");
            assertThat(operator.page.locator("#verdict")).containsText("1 fault");
            operator.page.route("**/check", route -> route.abort());
            box(operator).fill("more nonsense");
            assertThat(operator.page.locator("#verdict")).containsText("could not be checked");
            assertThat(operator.page.locator("#found li")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLabelIsChangedAndChangedBack(boolean script) {
        try (var operator = operator(1280, script)) {
            operator.page.navigate(home + "console/forms");
            operator.page.getByLabel("Edit footer").click();
            box(operator).fill(file.replace("{ en: Your name,", "{ en Your name,"));
            press(operator, "Publish");
            assertThat(operator.page.locator("#problem")).containsText("Nothing was published");
            assertThat(operator.page.locator("#problem")).isFocused();
            box(operator).fill(file.replace("{ en: Your name,", "{ en: Full name,"));
            press(operator, "Check");
            assertThat(operator.page.locator("#verdict")).containsText("No fault");
            var preview = operator.page.waitForPopup(() -> press(operator, "Preview this text"));
            assertThat(preview.getByLabel("Full name")).isVisible();
            preview.close();
            operator.page.getByLabel("Why? (optional)").fill("clearer");
            press(operator, "Publish");
            assertThat(operator.page.locator("[role=status]").first()).containsText("Published");
            operator.page.locator(".ways").getByText("Open").click();
            assertThat(operator.page.getByLabel("Full name")).isVisible();

            operator.page.navigate(home + "console/forms/footer/history");
            assertThat(operator.page.locator(".editions")).containsText("clearer");
            operator.page.getByLabel("See the text: The file").click();
            press(operator, "Go back to the file");
            assertThat(operator.page.locator("[role=status]").first()).containsText("The file counts again");
            operator.page.navigate(home + "f/footer?lang=en");
            assertThat(operator.page.getByLabel("Your name")).isVisible();
        }
    }

    @Test
    void thePagesPassAxeAndFit() {
        presses.publish("footer", 0, file.replace("Ask us anything", "Ask us whatever you like"), "bob",
                "The old one was stiff");
        presses.publish("repairs", 0, file + "status: draft\n", "bob", "");
        presses.publish("bug", 0, "nonsense", "bob", "");
        try (var operator = operator(320, true)) {
            operator.page.navigate(home + "console/forms?id=No");
            passes(operator, "forms");
            operator.page.navigate(home + "console/forms/footer");
            passes(operator, "form-edit");
            box(operator).fill(file.replace("kind: text", "kind: txet").replace("en: Tell", "EN: Tell")
                    + "titel: a-very-long-word-" + "w".repeat(200) + "\n");
            assertThat(operator.page.locator("#verdict")).containsText("fault");
            press(operator, "Publish");
            assertThat(operator.page.locator("#problem")).isVisible();
            passes(operator, "form-faults");
            presses.publish("footer", 1, file, "bob", "back to the old words");
            box(operator).fill(file.replace("Your name", "Full name"));
            press(operator, "Publish");
            assertThat(operator.page.locator("#problem")).containsText("bob has published edition 2");
            passes(operator, "form-late");
            operator.page.navigate(home + "console/forms/footer/history");
            passes(operator, "form-history");
            operator.page.navigate(home + "console/forms/footer/history/1");
            passes(operator, "form-text");
        }
    }

    private Visitor operator(int width, boolean script) {
        var operator = Visitor.sees(ColorScheme.LIGHT, width, script);
        operator.logIn(home.toString(), "ann", "correct horse");
        return operator;
    }

    private static Locator box(Visitor operator) {
        return operator.page.getByLabel("The form’s text");
    }

    private static void press(Visitor operator, String button) {
        operator.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    private static Object selected(Locator box) {
        return box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)");
    }

    private static void passes(Visitor operator, String state) {
        Axe.passesAndFits(operator.page, "console-" + state, Light.EVERY);
    }
}
