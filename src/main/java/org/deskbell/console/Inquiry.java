package org.deskbell.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

import org.deskbell.outbox.Bookmark;
import org.deskbell.outbox.Records;
import org.deskbell.outbox.Search;
import org.deskbell.outbox.Tray;

/**
 * What somebody is looking at, as the address says it: it holds no e-mail address, and survives every act. Any nonsense is no
 * condition.
 *
 * @param form null: all of them
 * @param words null for none, as the next two
 */
record Inquiry(Tray tray, String form, Since since, String words, String person, Bookmark after) {

    static final int LONGEST_WORDS = 100;

    static Inquiry of(String state, String form, String since, String words, String person, String after) {
        return new Inquiry(tray(state), blank(form), Since.coded(since), blank(words), Records.isPerson(person) ? person : null,
                Bookmark.read(after).orElse(null));
    }

    Search search(Instant now) {
        return new Search(tray, form, since.before(now), words, person, after);
    }

    /** Whether only some of a tray are wanted. */
    boolean isNarrow() {
        return form != null || since != Since.ALWAYS || words != null || person != null;
    }

    /** The same in another tray, from its beginning. */
    Inquiry in(Tray other) {
        return new Inquiry(other, form, since, words, person, null);
    }

    Inquiry after(Bookmark bookmark) {
        return new Inquiry(tray, form, since, words, person, bookmark);
    }

    /** The same of one person, whatever the status. */
    Inquiry of(String other) {
        return new Inquiry(Tray.ALL, null, Since.ALWAYS, null, other, null);
    }

    /** Its part of an address, without a question mark. */
    String query() {
        var query = new StringBuilder("state=" + code(tray));
        add(query, "form", form);
        add(query, "since", since == Since.ALWAYS ? null : since.code());
        add(query, "q", words);
        add(query, "person", person);
        add(query, "after", after == null ? null : after.toString());
        return query.toString();
    }

    /** As the address names a tray. */
    static String code(Tray tray) {
        return tray.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Tray tray(String code) {
        return Arrays.stream(Tray.values()).filter(tray -> code(tray).equals(code)).findFirst().orElse(Tray.NEEDS_YOU);
    }

    private static void add(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String blank(String typed) {
        var text = typed == null ? "" : typed.strip().replaceAll("\\p{Cntrl}", " ");
        return text.isEmpty()
                ? null
                : text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST_WORDS, text.codePointCount(0, text.length()))));
    }
}
