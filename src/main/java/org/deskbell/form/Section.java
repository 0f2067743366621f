package org.deskbell.form;

/** A part of a form under a title of its own; a form without sections has one with an empty name and no title (null). */
public record Section(String name, Localized title) {

    static final Section WHOLE = new Section("", null);
}
