package org.deskbell.form;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a form's pages say besides asking: whose it is, notes, ways on, who may embed it. */
final class PageReader {

    // slips only; whether a message arrives is for the operator to try
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{3,30}");
    private static final String PICTURE = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\\.(svg|png|webp)";

    private final Shelf shelf;

    PageReader(Shelf shelf) {
        this.shelf = shelf;
    }

    Organisation organisation(Value value) {
        Block block = new Block(value);
        Organisation organisation = new Organisation(block.must("name", Value::text), block.may("logo", this::logo),
                block.may("home", Value::site));
        block.end();
        return organisation;
    }

    private Logo logo(Value value) {
        String name = value.text(text -> text.matches(PICTURE), "a logo is an .svg, .png or .webp file beside this one");
        if (name == null)
            return null;
        try {
            byte[] bytes = shelf.bytes(name, Logo.MOST_BYTES);
            if (bytes.length > Logo.MOST_BYTES)
                return value.fault("%s is larger than 100 kB; save a smaller one".formatted(name));
            return Logo.of(name, bytes)
                    .orElseGet(() -> value.fault("%s is not the picture that its name says".formatted(name)));
        } catch (IOException e) {
            return value.fault("there is no file %s beside this one".formatted(name));
        }
    }

    Privacy privacy(Value value) {
        Block block = new Block(value);
        Privacy privacy = new Privacy(block.may("link", Value::site), block.may("note", Value::words));
        endWithOneOf(block, value, "link", "note");
        return privacy;
    }

    Fallback fallback(Value value) {
        Block block = new Block(value);
        Fallback fallback = new Fallback(
                block.may("email", v -> v.text(EMAIL.asMatchPredicate(), "write one address, like help@example.com")),
                block.may("phone", v -> v.text(PHONE.asMatchPredicate(), "write one number, like +44 20 7946 0321")));
        endWithOneOf(block, value, "email", "phone");
        return fallback;
    }

    Aside aside(Value value) {
        Block block = new Block(value);
        Aside aside = new Aside(block.may("first", Value::flag, false),
                block.may("icon", v -> v.oneOf("chat", "clock", "phone")),
                block.must("title", Value::words),
                block.may("text", Value::words),
                block.may("link", PageReader::link));
        checkLink(block, "text", new LinkedText(aside.text(), aside.link()));
        block.end();
        return aside;
    }

    static void checkLink(Block block, String key, LinkedText text) {
        if (!block.has("link") && text.lacksLink())
            block.fault(key, "{link} stands for nothing; add the key link: { href: …, label: … }");
    }

    static Link link(Value value) {
        Block block = new Block(value);
        String href = block.must("href", Value::link);
        Localized label = block.must("label", Value::words);
        block.end();
        return href == null || label == null ? null : new Link(href, label);
    }

    Confirmation confirmation(Value value) {
        Block block = new Block(value);
        Confirmation confirmation = new Confirmation(block.all("next", Value::words),
                block.may("reply", ReplyReader::reply));
        block.end();
        return confirmation;
    }

    Closed closed(Value value) {
        Block block = new Block(value);
        Closed closed = new Closed(block.may("reason", Value::words), block.may("link", PageReader::link));
        endWithOneOf(block, value, "reason", "link");
        return closed;
    }

    /** @param home of the organisation, or null */
    Embed embed(Value value, String home) {
        Block block = new Block(value);
        List<String> origins = block.may("origins", Value::list, Stream.<Value>empty())
                .map(v -> v.text(Embed::isOrigin, "an origin is written like https://www.example.com: https (http for localhost"
                        + " only), small letters, no path, no * and no usual port"))
                .filter(Objects::nonNull)
                .toList();
        String done = block.may("done", v -> v.text(address -> {
            String origin = Embed.originOf(address);
            return origin != null && (origins.contains(origin) || origin.equals(Embed.originOf(home)));
        }, "it must be an https address under one of the origins or under the organisation's home"));
        block.end();
        return new Embed(origins, done);
    }

    private static void endWithOneOf(Block block, Value value, String one, String other) {
        if (block.isSound() && !block.has(one) && !block.has(other))
            value.fault("one of the keys \"%s\" and \"%s\" is wanted".formatted(one, other));
        block.end();
    }
}
