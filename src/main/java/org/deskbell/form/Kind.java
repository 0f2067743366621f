package org.deskbell.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of answer a field takes, with the defaults that follow from it. */
public enum Kind {
    TEXT("text", null, null, 200), PARAGRAPH(null, null, null, 5000), EMAIL("email", "email", "email", 254), PHONE("tel", "tel",
            "tel", 40), SELECT(null, null, null,
                    200), RADIO(null, null, null, 200), CHECKBOX("checkbox", null, null, 10), HIDDEN("hidden", null, null, 200);

    private final String inputType;
    private final String inputMode;
    private final String autocomplete;
    private final int max;

    Kind(String inputType, String inputMode, String autocomplete, int max) {
        this.inputType = inputType;
        this.inputMode = inputMode;
        this.autocomplete = autocomplete;
        this.max = max;
    }

    static Optional<Kind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.key().equals(name)).findFirst();
    }

    /** As form files write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** HTML's {@code type}; null where it is no input element. */
    public String inputType() {
        return inputType;
    }

    /** HTML's {@code inputmode}; may be null. */
    public String inputMode() {
        return inputMode;
    }

    /** HTML's {@code autocomplete} where the file names none; may be null. */
    String autocomplete() {
        return autocomplete;
    }

    /** Longest answer in characters where the file names none. */
    int max() {
        return max;
    }

    public boolean hasChoices() {
        return this == SELECT || this == RADIO;
    }

    /** Whether people type it, so that its format can be wrong. */
    public boolean isTyped() {
        return this == TEXT || this == PARAGRAPH || this == EMAIL || this == PHONE;
    }

    boolean hasLines() {
        return this == PARAGRAPH;
    }
}
