package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** In a browser a field hides the property of its form that has the same name; no field may hide one that a script needs. */
@QuarkusTest
@ExtendWith(Chromium.class)
class FieldNamesTest {

    private static final Pattern PROPERTY = Pattern.compile("\\??\\.([a-z][a-z0-9]*)");

    /** As the check of form files has them. */
    private static final Set<String> RESERVED = Set.of("before", "closest", "elements", "matches");

    @TestHTTPResource("/f/contact")
    URL form;

    @Test
    @SuppressWarnings("unchecked")
    void noNameThatAFieldMayHaveStopsTheScripts() throws IOException {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(form.toString());
            var names = new TreeSet<>((List<String>) visitor.page.evaluate("""
                    () => { const all = []; for (let it = document.querySelector('form'); it; it = Object.getPrototypeOf(it))
                      all.push(...Object.getOwnPropertyNames(it)); return all }"""));
            names.retainAll(mentioned());
            names.removeIf(name -> !name.matches("[a-z][a-z0-9_-]{0,39}") || RESERVED.contains(name));
            assertThat(names).contains("action", "id", "name", "target").hasSizeGreaterThan(20);
            for (var name : names) {
                sendsByScript(visitor.page, name);
            }
        }
    }

    /** Whatever the scripts take from any object; what they take from the form is among it. */
    private static Set<String> mentioned() throws IOException {
        var mentioned = new HashSet<String>();
        for (var script : List.of("support.js", "htmx-4.0.1.min.js")) {
            var text = Files.readString(Path.of("src/main/resources/assets", script));
            PROPERTY.matcher(text).results().forEach(found -> mentioned.add(found.group(1)));
        }
        return mentioned;
    }

    private void sendsByScript(Page page, String name) {
        page.unrouteAll();
        page.route("**/f/contact", route -> {
            if (route.request().method().equals("GET")) {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(answer)
                        .setBody(answer.text()
                                .replace("<div class=\"actions\">", "<input name=\"" + name + "\"><div class=\"actions\">")));
            } else {
                route.resume();
            }
        });
        page.navigate(form.toString());
        page.waitForSelector("form[data-htmx-powered]");
        var answer = page.waitForResponse(given -> given.request().method().equals("POST"),
                () -> page.locator("button[type=submit]").click());
        assertThat(answer.request().headerValue("hx-request")).as(name).isEqualTo("true");
        page.waitForSelector("#summary:focus");
        assertThat(page.locator("form[aria-busy]").count()).as(name).isZero();
    }
}
