package org.deskbell.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one file or edition asks, and everything that its pages say about themselves.
 *
 * @param id the file's name without its ending, and the last part of the form's address
 * @param version the first 12 hex digits of the text's SHA-256
 * @param edition its number, where the form was published in the console; 0 where it is a file
 * @param intro null for none
 * @param languages the first is the default, and the one that agents read
 * @param privacy null for none
 * @param fallback null for none
 * @param closed never null; says something only where the status is closed
 * @param ticketing the file's {@code helpdesk:}, never null
 * @param wariness the file's {@code shield:}, never null
 * @param acknowledgement null for none
 * @param theme never null
 * @param sections never empty
 * @param fields in the order of the page: section by section
 * @param context what goes along with a ticket, in this order; empty for nothing
 */
public record Form(
        String id,
        String version,
        int edition,
        Organisation organisation,
        Localized title,
        Localized intro,
        List<Locale> languages,
        Privacy privacy,
        Fallback fallback,
        List<Aside> asides,
        Confirmation confirmation,
        Status status,
        Closed closed,
        Ticketing ticketing,
        Embed embed,
        Wariness wariness,
        Acknowledgement acknowledgement,
        Theme theme,
        List<Section> sections,
        List<Field> fields,
        List<Context> context) {

    /** A post may weigh this much; fixed at start, so that no form may ask for more. */
    public static final int MOST_BYTES = 512 * 1024;

    // an emoji is four bytes, and each of them three characters when percent-encoded
    private static final int BYTES_PER_CHARACTER = 12;

    // names, the stamp, and whatever else the page adds
    private static final int BYTES_BESIDES = 20_000;

    public Form {
        languages = List.copyOf(languages);
        asides = List.copyOf(asides);
        sections = List.copyOf(sections);
        fields = List.copyOf(fields);
        context = List.copyOf(context);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<Field> in(Section section) {
        return fields.stream().filter(field -> field.section().equals(section.name())).toList();
    }

    public Optional<Field> filling(Slot slot) {
        return fields.stream().filter(field -> field.fills(slot)).findFirst();
    }

    public Locale defaultLanguage() {
        return languages.get(0);
    }

    /** Whether this goes along with its tickets. */
    public boolean tells(Context part) {
        return context.contains(part);
    }

    public boolean asksForFiles() {
        return fields.stream().anyMatch(field -> field.is(Kind.FILE));
    }

    public boolean isFile() {
        return edition == 0;
    }

    /** Where it comes from, as the log says it. */
    String source() {
        return isFile() ? "its file" : "edition " + edition;
    }

    public boolean isLive() {
        return status == Status.LIVE;
    }

    /** The heaviest post, in bytes, that answers within their limits can make. */
    public static long heaviestPost(List<Field> fields) {
        return BYTES_BESIDES + fields.stream().mapToLong(Field::longest).sum() * BYTES_PER_CHARACTER;
    }
}
