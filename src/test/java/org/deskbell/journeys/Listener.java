package org.deskbell.journeys;

import java.util.List;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * A visitor with a keyboard who hears the page. What is heard is what Chromium hands to a screen reader: which page comes, what is
 * announced, what has the focus, and, when it is read, what stands there.
 */
final class Listener {

    private final Page page;
    private final CDPSession session;
    private final StringBuilder story = new StringBuilder();
    private Aloud last;
    private List<Spoken> groups = List.of();
    private Object opened;

    Listener(Visitor visitor) {
        page = visitor.page;
        session = page.context().newCDPSession(page);
    }

    /** Does something, waits until this is on the page, and hears what comes of it. */
    Listener does(String what, Runnable act, String until) {
        act.run();
        page.waitForSelector(until, new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        story.append("> ").append(what).append('\n');
        var now = look();
        var isNew = !page.evaluate("() => performance.timeOrigin").equals(opened);
        opened = page.evaluate("() => performance.timeOrigin");
        if (isNew) {
            says("page “" + page.title() + "”");
        } else {
            now.newsSince(last).forEach(this::says);
        }
        focus(now, isNew);
        last = now;
        return this;
    }

    Listener opens(String url) {
        return does("opens the page", () -> page.navigate(url), "form[data-htmx-powered]");
    }

    Listener presses(String key) {
        return presses(key, "body");
    }

    Listener presses(String key, String until) {
        return does("presses " + key, () -> page.keyboard().press(key), until);
    }

    Listener types(String text) {
        return does("types “" + text + "”", () -> page.keyboard().type(text), "body");
    }

    /** Goes on until this has the focus, and says nothing of what lies between. */
    Listener goesTo(String selector) {
        return does("goes on with Tab", () -> {
            for (int i = 0; i < 30
                    && !(boolean) page.locator(selector).first().evaluate("it => it === document.activeElement"); i++) {
                page.keyboard().press("Tab");
            }
        }, selector);
    }

    /** Reads on from the beginning of the page's main part. */
    Listener reads() {
        story.append("> reads the page\n");
        look().main().forEach(this::says);
        return this;
    }

    String story() {
        return story.toString();
    }

    private Aloud look() {
        return new Aloud(session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes"));
    }

    private void focus(Aloud now, boolean isNew) {
        var focus = now.focus();
        var outer = now.groups(focus);
        outer.stream()
                .filter(group -> isNew || groups.stream().noneMatch(known -> known.part() == group.part()))
                .forEach(group -> says(group.toString()));
        groups = outer;
        var before = isNew ? null : last.focus();
        if (focus == null) {
            if (before != null) {
                says("nothing has the focus");
            }
        } else if (before == null || before.part() != focus.part()) {
            says(focus.toString());
        } else if (!before.toString().equals(focus.toString())) {
            says(focus.briefly());
        }
    }

    private void says(String line) {
        story.append("  ").append(line).append('\n');
    }
}
