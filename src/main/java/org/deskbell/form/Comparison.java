package org.deskbell.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How a condition holds an answer against values. No answer is a value like any other. */
enum Comparison {

    EQ("eq"),
    NE("ne"),
    IN("in"),
    NOT_IN("not-in"),
    CONTAINS("contains"),
    EMPTY("empty"),
    GT("gt"),
    LT("lt");

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
        return switch (this) {
            case CONTAINS -> kind.isTyped() && !kind.isOrdered();
            case GT, LT -> kind.isOrdered();
            default -> true;
        };
    }

    /**
     * @param answer nothing, one, or several where the kind takes many: then it is enough that one of them fits
     * @param values one, or several where {@link #takesMany}
     */
    boolean holds(Kind kind, List<String> answer, List<String> values) {
        List<String> given = answer.isEmpty() ? List.of("") : answer;
        return switch (this) {
            case EQ, IN -> given.stream().anyMatch(one -> values.stream().anyMatch(value -> isSame(kind, one, value)));
            case NE, NOT_IN -> given.stream().noneMatch(one -> values.stream().anyMatch(value -> isSame(kind, one, value)));
            case CONTAINS -> given.get(0).toLowerCase(Locale.ROOT).contains(values.get(0).toLowerCase(Locale.ROOT));
            case EMPTY -> answer.isEmpty() == Boolean.parseBoolean(values.get(0));
            case GT -> Meaning.isOne(kind, given.get(0)) && compare(kind, given.get(0), values.get(0)) > 0;
            case LT -> Meaning.isOne(kind, given.get(0)) && compare(kind, given.get(0), values.get(0)) < 0;
        };
    }

    private static boolean isSame(Kind kind, String one, String other) {
        return one.equals(other)
                || kind == Kind.NUMBER && Numeral.isPlain(one) && Numeral.isPlain(other) && compare(kind, one, other) == 0;
    }

    /** Dates and times stand in the order of their letters. */
    private static int compare(Kind kind, String one, String other) {
        return kind == Kind.NUMBER ? new BigDecimal(one).compareTo(new BigDecimal(other)) : one.compareTo(other);
    }
}
