package org.deskbell.journeys;

import java.net.URL;

import jakarta.inject.Inject;

import org.assertj.core.api.Assertions;
import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Upshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Route.ResumeOptions;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Something fills in the field that nobody sees. It gets the same receipt as everybody, and a person finds out that it was one. */
@QuarkusTest
@ExtendWith(Chromium.class)
class RobotHeldThenReleasedJourney extends MoodySandbox {

    @TestHTTPResource("/f/contact")
    URL form;

    @Inject
    Casework casework;

    @Test
    void whatIsHeldLooksPendingUntilItIsReleasedAndBecomesATicket() {
        sandbox.behave(Manners.FINE);
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.fillContact("Perhaps a robot");
            visitor.page.evaluate("() => document.querySelector('[name=_extra]').value = 'https://watches.example'");
            visitor.send();
            visitor.heading("Your request is safe with us");
            var reference = new Reference(visitor.page.locator("#number").textContent());
            Assertions.assertThat(casework.find(reference).orElseThrow().submission().status()).isEqualTo(Status.HELD);

            Assertions.assertThat(casework.release(reference, 0, "ann")).isEqualTo(Upshot.DONE);
            Assertions.assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }

    @Test
    void nobodyCanTellFromOneThatIsOnlyWaiting() {
        try (var robot = Visitor.with(false); var person = Visitor.with(false)) {
            robot.page.navigate(form.toString());
            robot.fillContact("Same");
            // without scripts the field is out of reach, so the form is changed on its way
            robot.page.route("**/f/contact", route -> route.resume(new ResumeOptions()
                    .setPostData(route.request().postData().replace("_extra=", "_extra=x"))));
            robot.send();
            sandbox.behave(Manners.BUSY);
            person.page.navigate(form.toString());
            person.fillContact("Same");
            person.send();
            for (var visitor : new Visitor[]{robot, person}) {
                visitor.heading("Your request is safe with us");
            }
            Assertions.assertThat(steady(robot)).isEqualTo(steady(person));
        }
    }

    private static String steady(Visitor visitor) {
        // addresses first: now and then a part of one looks like a reference
        return visitor.page.content().replaceAll("/r/[A-Za-z0-9_-]+", "…").replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "…");
    }
}
