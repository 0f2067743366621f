package org.deskbell.console;

import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.ours;

import jakarta.inject.Inject;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.restassured.response.ValidatableResponse;

/** What tests of forms in the console begin with, what they press, and what stands on the pages. */
abstract class FormsInConsole {

    static final String LABEL = "Your name";

    @Inject
    Presses presses;

    @Inject
    TestClock clock;

    /** The sample form's text. */
    String file;

    @BeforeEach
    void open() {
        clock.advance(Throttle.PAUSE);
        presses.clear();
        file = presses.file("footer");
    }

    @AfterEach
    void clear() {
        presses.clear();
    }

    static ValidatableResponse publish(String form, int last, String text, String note) {
        return ours().formParam("text", text.replace("\n", "\r\n"))
                .formParam("last", last)
                .formParam("note", note)
                .post("/console/forms/" + form + "/publish")
                .then();
    }

    static ValidatableResponse again(String form, int number, int last) {
        return ours().formParam("last", last).post("/console/forms/" + form + "/history/" + number).then();
    }

    static String page(String path) {
        return ann().get(path).then().statusCode(200).extract().asString();
    }

    static String box(String path) {
        return inTheBox(page(path));
    }

    /** As a browser reads it, which leaves out one line end at the start. */
    static String inTheBox(String page) {
        var start = page.indexOf(">\n", page.indexOf("<textarea id=\"text\"")) + 2;
        return page.substring(start, page.indexOf("</textarea>", start))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    static ValidatableResponse preview(String path, String name, String text) {
        return ours().formParam(name, text).post("/preview/" + path).then();
    }
}
