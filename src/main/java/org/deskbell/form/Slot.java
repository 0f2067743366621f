package org.deskbell.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the ticket that a field's answer goes to.
 *
 * @param name {@code name}, {@code email}, {@code phone}, {@code subject}, {@code description}, {@code priority} or {@code custom}
 * @param customId the help desk's id of a field that the company made up there; null for all others
 */
public record Slot(String name, String customId) {

    public static final Slot NAME = new Slot("name", null);
    public static final Slot EMAIL = new Slot("email", null);
    public static final Slot PHONE = new Slot("phone", null);
    public static final Slot SUBJECT = new Slot("subject", null);
    public static final Slot DESCRIPTION = new Slot("description", null);
    public static final Slot PRIORITY = new Slot("priority", null);

    private static final List<Slot> FIXED = List.of(NAME, EMAIL, PHONE, SUBJECT, DESCRIPTION, PRIORITY);
    private static final Pattern CUSTOM = Pattern.compile("custom:([A-Za-z0-9_-]{1,60})");

    public static Slot custom(String id) {
        return new Slot("custom", id);
    }

    /** The slot as form files write it, such as {@code email} or {@code custom:CF007-07}. */
    static Optional<Slot> parse(String text) {
        Matcher custom = CUSTOM.matcher(text);
        return custom.matches()
                ? Optional.of(custom(custom.group(1)))
                : FIXED.stream().filter(slot -> slot.name.equals(text)).findFirst();
    }

    public boolean isCustom() {
        return customId != null;
    }

    /** Whether answers of this kind make sense here. */
    boolean suits(Kind kind) {
        return switch (name) {
            case "email" -> kind == Kind.EMAIL;
            case "phone" -> kind == Kind.PHONE;
            case "priority" -> kind.takesChoices() && !kind.takesMany();
            case "name" -> kind == Kind.TEXT;
            case "subject" -> kind == Kind.TEXT || kind.takesChoices() && !kind.takesMany();
            case "description" -> kind == Kind.TEXT || kind == Kind.PARAGRAPH;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return isCustom() ? name + ":" + customId : name;
    }
}
