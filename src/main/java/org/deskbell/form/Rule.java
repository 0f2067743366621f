package org.deskbell.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with an answer. In a form file {@code messages} has own words for each, under the key in brackets. */
public enum Rule {
    /** Nothing was said (required). */
    REQUIRED("required"),
    /** Shorter than {@code min} (min). */
    TOO_SHORT("min"),
    /** Longer than {@code max} (max). */
    TOO_LONG("max"),
    /** Not an e-mail address (format). */
    EMAIL("format"),
    /** Not a phone number (format). */
    PHONE("format"),
    /** Does not fit the pattern (pattern). */
    PATTERN("pattern"),
    /** None of the choices (choice). */
    CHOICE("choice");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static Optional<String> keyed(String key) {
        return Stream.of(values()).map(Rule::key).filter(key.toLowerCase(Locale.ROOT)::equals).findFirst();
    }
}
