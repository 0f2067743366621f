package org.deskbell.form;

import java.util.List;
import java.util.Locale;

/** How a condition holds an answer against values. No answer is a value like any other. */
enum Comparison {

    EQ("eq"), NE("ne"), IN("in"), NOT_IN("not-in"), CONTAINS("contains"), EMPTY("empty");

    private final String key;

    Comparison(String key) {
        this.key = key;
    }

    /** As form files write it. */
    String key() {
        return key;
    }

    boolean takesMany() {
        return this == IN || this == NOT_IN;
    }

    /** Whether this can be asked of answers of such a kind. */
    boolean suits(Kind kind) {
        return this != CONTAINS || kind.isTyped();
    }

    /**
     * @param answer nothing, or one
     * @param values one, or several where {@link #takesMany}
     */
    boolean holds(List<String> answer, List<String> values) {
        String one = answer.isEmpty() ? "" : answer.get(0);
        return switch (this) {
            case EQ, IN -> values.contains(one);
            case NE, NOT_IN -> !values.contains(one);
            case CONTAINS -> one.toLowerCase(Locale.ROOT).contains(values.get(0).toLowerCase(Locale.ROOT));
            case EMPTY -> one.isEmpty() == Boolean.parseBoolean(values.get(0));
        };
    }
}
