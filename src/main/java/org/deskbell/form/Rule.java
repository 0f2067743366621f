package org.deskbell.form;

/** What an answer can fail to keep, and the key of its message in a form file. */
public enum Rule {
    REQUIRED("required"),
    TOO_SHORT("min"),
    TOO_LONG("max"),
    EMAIL("format"),
    PHONE("format"),
    URL("format"),
    NUMBER("format"),
    DATE("format"),
    TIME("format"),
    PATTERN("pattern"),
    STEP("step"),
    LEAST("min"),
    MOST("max"),
    AFTER("after"),
    BEFORE("before"),
    CHOICE("choice"),
    TOO_FEW("minItems"),
    TOO_MANY("maxItems"),
    TOO_MANY_FILES("max-files"),
    FILE_TYPE("accept"),
    FILE_TOO_LARGE("max-size"),
    FILE_EMPTY("empty"),

    /** It did not arrive whole. */
    FILE_DAMAGED("damaged"),

    /** All files of the message are more than it may carry. */
    TOO_MUCH("together"),

    /** There is no place for files just now. */
    NO_ROOM("no-room"),

    /** It was there, and is no longer. */
    FILE_GONE("gone");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    /** The key under {@code messages:}. */
    public String key() {
        return key;
    }
}
