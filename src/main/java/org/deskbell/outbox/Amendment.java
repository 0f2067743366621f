package org.deskbell.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Priority;

/**
 * What of a ticket an operator may change before it is sent again. The rest stays as the form decided.
 *
 * @param priority {@code high}, {@code normal}, {@code low} or empty
 */
public record Amendment(String name, String email, String phone, String subject, String description, String priority) {

    static final int LONGEST_LINE = 1000;
    static final int LONGEST_TEXT = 100_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern LINE = Pattern.compile("[\\P{C}\\p{Cf}&&[^\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]]*");
    private static final Pattern TEXT = Pattern
            .compile("[\\P{C}\\p{Cf}\\n\\t&&[^\u202A-\u202E\u2066-\u2069\uFEFF]]*");

    /** A part that can be changed, by the name that its field has. */
    public enum Part {
        NAME,
        EMAIL,
        PHONE,
        SUBJECT,
        DESCRIPTION,
        PRIORITY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it was typed, without spaces around it; line ends as everywhere here. */
    public Amendment {
        name = Typed.trim(name);
        email = Typed.trim(email);
        phone = Typed.trim(phone);
        subject = Typed.trim(subject);
        description = Typed.trim(description).replace("\r\n", "\n");
        priority = Typed.trim(priority);
    }

    /** The ticket as it stands, to begin with. */
    static Amendment of(NewTicket ticket) {
        return new Amendment(ticket.name(), ticket.email(), ticket.phone(), ticket.subject(), ticket.description(),
                ticket.priority() == null ? "" : ticket.priority().name().toLowerCase(Locale.ROOT));
    }

    /** What cannot be sent like that. */
    public List<Part> flaws() {
        var flaws = new ArrayList<Part>();
        add(flaws, Part.NAME, isText(LINE, name, LONGEST_LINE));
        add(flaws, Part.EMAIL, isText(LINE, email, LONGEST_LINE) && EMAIL.matcher(email).matches());
        add(flaws, Part.PHONE, isText(LINE, phone, LONGEST_LINE));
        add(flaws, Part.SUBJECT, !subject.isEmpty() && isText(LINE, subject, LONGEST_LINE));
        add(flaws, Part.DESCRIPTION, isText(TEXT, description, LONGEST_TEXT));
        add(flaws, Part.PRIORITY, priority.isEmpty() || priority(priority).isPresent());
        return flaws;
    }

    /** What differs from the ticket. */
    List<Part> changes(NewTicket ticket) {
        var before = of(ticket);
        var changes = new ArrayList<Part>();
        add(changes, Part.NAME, name.equals(before.name));
        add(changes, Part.EMAIL, email.equals(before.email));
        add(changes, Part.PHONE, phone.equals(before.phone));
        add(changes, Part.SUBJECT, subject.equals(before.subject));
        add(changes, Part.DESCRIPTION, description.equals(before.description));
        add(changes, Part.PRIORITY, priority.equals(before.priority));
        return changes;
    }

    NewTicket on(NewTicket ticket) {
        return new NewTicket(given(name), email, given(phone), subject, given(description), priority(priority).orElse(null),
                ticket.staff(), ticket.inbox(), ticket.customFields());
    }

    private static void add(List<Part> parts, Part part, boolean isFine) {
        if (!isFine) {
            parts.add(part);
        }
    }

    private static Optional<Priority> priority(String word) {
        return List.of(Priority.values())
                .stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static boolean isText(Pattern pattern, String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest && pattern.matcher(text).matches();
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "Amendment[hidden]";
    }
}
