package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What JavaScript adds: a look at one field, no second send, and words that stay when the line is dead. */
@QuarkusTest
@ExtendWith(Chromium.class)
class ScriptComfortsJourney {

    @TestHTTPResource("/f/contact")
    URL form;

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
        sandbox.forget();
    }

    @Test
    void aFieldIsCheckedAloneAndOnlyForItsFormat() {
        try (var visitor = Visitor.with(true)) {
            var posts = new ArrayList<Request>();
            visitor.page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    posts.add(request);
                }
            });
            visitor.page.navigate(form.toString());
            visitor.page.waitForSelector("form[data-htmx-powered]");
            visitor.page.getByLabel("Full name").fill("Amara");
            visitor.page.getByLabel("Email address").fill("amara@gmial");
            visitor.page.getByLabel("Subject").focus();
            assertThat(visitor.page.locator("#error-email")).containsText("name@example.com");
            assertThat(visitor.page.getByLabel("Subject")).isFocused();
            assertThat(posts).filteredOn(post -> post.url().contains("/check"))
                    .extracting(Request::postData)
                    .contains("email=amara%40gmial")
                    .allMatch(body -> !body.contains("&"));

            visitor.page.getByLabel("Email address").fill("");
            visitor.page.getByLabel("Subject").focus();
            assertThat(visitor.page.locator("#error-email")).isEmpty();
        }
    }

    @Test
    void aSecondFieldIsCheckedWhileTheFirstOneIsStillOnItsWay() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.page.waitForSelector("form[data-htmx-powered]");
            var first = new CompletableFuture<Route>();
            visitor.page.route("**/check*", route -> {
                if (!first.complete(route)) {
                    route.resume();
                }
            });
            visitor.page.getByLabel("Serial number").fill("KS24-1877");
            visitor.page.getByLabel("Email address").fill("amara@gmial");
            visitor.page.getByLabel("Subject").focus();
            assertThat(visitor.page.locator("#error-email")).containsText("name@example.com");
            first.join().resume();
            assertThat(visitor.page.locator("#error-serial")).containsText("KS24-01877");
        }
    }

    @Test
    void aDoubleClickIsOneTicket() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.fillContact("Double");
            visitor.button().dblclick();
            assertThat(visitor.ticket()).isEqualTo(sandbox.tickets().get(0).id());
            assertThat(sandbox.tickets()).hasSize(1);
        }
    }

    @Test
    void nothingTypedIsLostWhenTheLineIsDead() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.fillContact("Offline");
            visitor.page.waitForSelector("form[data-htmx-powered]");
            visitor.page.context().setOffline(true);
            visitor.send();
            assertThat(visitor.page.locator("#trouble")).containsText("everything you typed is still here");
            assertThat(visitor.page.getByLabel("Subject")).hasValue("Offline");
            assertThat(visitor.button()).isEnabled();

            visitor.page.context().setOffline(false);
            visitor.send();
            assertThat(visitor.ticket()).matches(Visitor.TICKET);
        }
    }

    @Test
    void nothingTypedIsLostWhenTheServerFails() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.page.waitForSelector("form[data-htmx-powered]");
            visitor.fillContact("Broken");
            visitor.page.route("**/f/contact", route -> {
                if (route.request().method().equals("POST")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("<h1>Bad gateway</h1>"));
                } else {
                    route.resume();
                }
            });
            visitor.send();
            assertThat(visitor.page.locator("#trouble")).containsText("Something went wrong on our side");
            assertThat(visitor.page.locator("#trouble")).containsText("help@kestrel.example");
            assertThat(visitor.page.getByLabel("Subject")).hasValue("Broken");
        }
    }

    @Test
    void aFormThatWasClosedMeanwhileSaysSoAndKeepsWhatWasTyped() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.page.waitForSelector("form[data-htmx-powered]");
            visitor.fillContact("Too late");
            visitor.page.route("**/f/contact", route -> route.fulfill(new Route.FulfillOptions().setStatus(410)));
            visitor.send();
            assertThat(visitor.page.locator("#trouble")).containsText("This form is closed");
            assertThat(visitor.page.locator("#trouble")).containsText("Copy it before you leave this page. Email it to help@");
            assertThat(visitor.page.getByLabel("Subject")).hasValue("Too late");
        }
    }

    @Test
    void charactersAreCountedAsTheServerCountsThem() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.page.getByLabel("What’s happening?").fill("🦄".repeat(4990));
            assertThat(visitor.page.locator("#count-message")).hasText("Characters left: 10");
            visitor.page.getByLabel("What’s happening?").fill("🦄".repeat(5001));
            assertThat(visitor.page.locator("#count-message")).hasText("Characters too many: 1");
        }
    }

    @Test
    void whoeverMendsOneFieldGoesOnToTheNext() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            visitor.page.waitForSelector("form[data-htmx-powered]");
            visitor.send();
            assertThat(visitor.page.locator("#summary")).isFocused();
            visitor.page.getByLabel("Email address").fill("amara@example.com");
            visitor.page.keyboard().press("Tab");
            assertThat(visitor.page.locator("#error-email .error")).hasCount(0);
            assertThat(visitor.page.getByLabel("Phone number")).isFocused();
            visitor.page.keyboard().type("+44 20");
            assertThat(visitor.page.getByLabel("Phone number")).hasValue("+44 20");
        }
    }
}
