package org.deskbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** What a visitor does with files and sees of them. */
final class FileField {

    private FileField() {}

    /** Opens the form with script, ready to take files. */
    static Page open(Visitor visitor, URL form) {
        visitor.page.navigate(form.toString());
        visitor.page.waitForSelector("form[data-htmx-powered]");
        visitor.page.waitForSelector(".drops");
        return visitor.page;
    }

    static List<String> posts(Page page) {
        var posts = new CopyOnWriteArrayList<String>();
        page.onRequest((Request request) -> {
            if (request.method().equals("POST")) {
                posts.add(request.url());
            }
        });
        return posts;
    }

    static Locator given(Page page) {
        return page.locator(".given li");
    }

    static Locator remove(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove " + isolated(name)));
    }

    static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    /** These files are here, and no other. */
    static void hasArrived(Page page, String... names) {
        assertThat(given(page)).containsText(Stream.of(names).map(name -> name + " 1 kB").toArray(String[]::new));
    }

    static FilePayload[] files(FilePayload... files) {
        return files;
    }

    static FilePayload log(String name) {
        return Pictures.text(name, "10:00 the lamp flickers\n");
    }
}
