package org.deskbell.form;

import java.util.Optional;
import java.util.Set;

/** The part of the ticket that an answer fills, as form files write it: {@code email}, {@code custom:CF007-07}. */
public record Slot(String name) {

    public static final Slot NAME = new Slot("name");
    public static final Slot EMAIL = new Slot("email");
    public static final Slot PHONE = new Slot("phone");
    public static final Slot SUBJECT = new Slot("subject");
    public static final Slot DESCRIPTION = new Slot("description");
    public static final Slot PRIORITY = new Slot("priority");

    private static final Set<Slot> KNOWN = Set.of(NAME, EMAIL, PHONE, SUBJECT, DESCRIPTION, PRIORITY);
    private static final String CUSTOM = "custom:";

    static Optional<Slot> named(String name) {
        var slot = new Slot(name);
        return KNOWN.contains(slot) || name.matches("custom:[A-Za-z0-9_-]{1,60}") ? Optional.of(slot) : Optional.empty();
    }

    public boolean isCustom() {
        return name.startsWith(CUSTOM);
    }

    /** The custom field's id at the help desk. */
    public String customId() {
        return name.substring(CUSTOM.length());
    }
}
