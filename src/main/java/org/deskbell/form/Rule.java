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
    TOO_MANY("maxItems");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    /** The key under {@code messages:}. */
    public String key() {
        return key;
    }
}
