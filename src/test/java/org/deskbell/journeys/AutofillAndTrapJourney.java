package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Map;

import org.deskbell.site.MessageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The browser's own autofill, with everything that it knows of a person, fills in the form and never the trap. */
@QuarkusTest
@ExtendWith(Chromium.Whole.class)
class AutofillAndTrapJourney {

    private static final String PERSON = """
            {"address": {"fields": [
              {"name": "NAME_FULL", "value": "Amara Okafor"}, {"name": "EMAIL_ADDRESS", "value": "amara@example.com"},
              {"name": "COMPANY_NAME", "value": "Okafor Ltd"}, {"name": "PHONE_HOME_WHOLE_NUMBER", "value": "+442079460321"},
              {"name": "ADDRESS_HOME_STREET_ADDRESS", "value": "1 High Street"}, {"name": "ADDRESS_HOME_CITY", "value": "London"},
              {"name": "ADDRESS_HOME_STATE", "value": "Greater London"}, {"name": "ADDRESS_HOME_ZIP", "value": "E1 6AN"},
              {"name": "ADDRESS_HOME_COUNTRY", "value": "GB"}]}}""";

    @TestHTTPResource("/")
    URL home;

    static List<String> languages() {
        return MessageFiles.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTrapStaysEmptyInEveryLanguage(String language) {
        try (var visitor = Visitor.with(true)) {
            visitor.page.navigate(home + "f/contact?lang=" + language);
            autofill(visitor.page);
            assertThat(value(visitor.page, "name")).isEqualTo("Amara Okafor");
            assertThat(value(visitor.page, "email")).isEqualTo("amara@example.com");
            assertThat(value(visitor.page, "_extra")).isEmpty();
        }
    }

    /** So that the test above proves something: under a name that means something to the browser the same field is filled. */
    @Test
    void aTrapWithATellingNameWouldBeFilled() {
        try (var visitor = Visitor.with(true)) {
            visitor.page.route("**/f/contact", route -> {
                var page = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(page)
                        .setBody(page.text().replace("name=\"_extra\"", "name=\"company\"")));
            });
            visitor.page.navigate(home + "f/contact");
            autofill(visitor.page);
            assertThat(value(visitor.page, "company")).isEqualTo("Okafor Ltd");
        }
    }

    private static void autofill(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("DOM.enable");
        browser.send("Autofill.enable");
        var root = browser.send("DOM.getDocument").getAsJsonObject("root").get("nodeId").getAsInt();
        var email = send(browser, "DOM.querySelector", Map.of("nodeId", root, "selector", "[name=email]")).get("nodeId")
                .getAsInt();
        var field = send(browser, "DOM.describeNode", Map.of("nodeId", email)).getAsJsonObject("node").get("backendNodeId");
        var person = new Gson().fromJson(PERSON, JsonObject.class);
        person.add("fieldId", field);
        browser.send("Autofill.trigger", person);
        page.waitForFunction("() => document.querySelector('[name=email]').value");
    }

    private static JsonObject send(CDPSession browser, String method, Map<String, Object> values) {
        return browser.send(method, new Gson().toJsonTree(values).getAsJsonObject());
    }

    private static String value(Page page, String name) {
        return (String) page.evaluate("name => document.querySelector(`[name=${name}]`).value", name);
    }
}
