package org.deskbell.form;

import static org.deskbell.form.Rule.AFTER;
import static org.deskbell.form.Rule.BEFORE;
import static org.deskbell.form.Rule.CHOICE;
import static org.deskbell.form.Rule.FILE_DAMAGED;
import static org.deskbell.form.Rule.FILE_EMPTY;
import static org.deskbell.form.Rule.FILE_GONE;
import static org.deskbell.form.Rule.FILE_TOO_LARGE;
import static org.deskbell.form.Rule.FILE_TYPE;
import static org.deskbell.form.Rule.LEAST;
import static org.deskbell.form.Rule.MOST;
import static org.deskbell.form.Rule.NO_ROOM;
import static org.deskbell.form.Rule.PATTERN;
import static org.deskbell.form.Rule.REQUIRED;
import static org.deskbell.form.Rule.STEP;
import static org.deskbell.form.Rule.TOO_FEW;
import static org.deskbell.form.Rule.TOO_LONG;
import static org.deskbell.form.Rule.TOO_MANY;
import static org.deskbell.form.Rule.TOO_MANY_FILES;
import static org.deskbell.form.Rule.TOO_MUCH;
import static org.deskbell.form.Rule.TOO_SHORT;

import java.util.List;
import java.util.Locale;

/** What sort of answer a field takes; each kind answers for itself, so that nobody else needs to tell them apart. */
public enum Kind {
    TEXT(200, REQUIRED, TOO_LONG, TOO_SHORT, PATTERN),
    PARAGRAPH(5000, REQUIRED, TOO_LONG, TOO_SHORT),
    EMAIL(254, REQUIRED, TOO_LONG, TOO_SHORT, Rule.EMAIL, PATTERN),
    PHONE(40, REQUIRED, TOO_LONG, TOO_SHORT, Rule.PHONE, PATTERN),
    URL(500, REQUIRED, TOO_LONG, TOO_SHORT, Rule.URL, PATTERN),
    NUMBER(0, REQUIRED, Rule.NUMBER, STEP, LEAST, MOST),
    DATE(0, REQUIRED, Rule.DATE, AFTER, BEFORE),
    TIME(0, REQUIRED, Rule.TIME, AFTER, BEFORE),
    SELECT(0, REQUIRED, CHOICE),
    RADIO(0, REQUIRED, CHOICE),
    CHECKBOXES(0, REQUIRED, CHOICE, TOO_FEW, TOO_MANY),
    CHECKBOX(0, REQUIRED),
    CONSENT(0, REQUIRED),
    FILE(0, REQUIRED, TOO_MANY_FILES, FILE_TYPE, FILE_TOO_LARGE, FILE_EMPTY, FILE_DAMAGED, TOO_MUCH, NO_ROOM, FILE_GONE),
    HIDDEN(200),
    NOTE(0);

    private final int max;
    private final List<Rule> rules;

    Kind(int max, Rule... rules) {
        this.max = max;
        this.rules = List.of(rules);
    }

    /** As form files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of its HTML input, or null where it is another element. */
    public String inputType() {
        return switch (this) {
            // numbers and times as text: spinners change by accident, and screen readers stumble over the native ones
            case TEXT, NUMBER, DATE, TIME -> "text";
            case EMAIL, URL, RADIO, HIDDEN, FILE -> key();
            case PHONE -> "tel";
            case CHECKBOX, CHECKBOXES, CONSENT -> "checkbox";
            case PARAGRAPH, SELECT, NOTE -> null;
        };
    }

    /** Which keyboard a phone shows, or null for the usual one of the input's type. */
    public String inputMode() {
        return this == DATE ? "numeric" : null;
    }

    /** What browsers may fill in by themselves when the file says nothing, or null. */
    public String autocomplete() {
        return switch (this) {
            case EMAIL, URL -> key();
            case PHONE -> "tel";
            default -> null;
        };
    }

    /** How wide it is drawn when the file says nothing. */
    Width width() {
        return this == NUMBER || this == TIME ? Width.SHORT : Width.FULL;
    }

    /** The longest answer in code points when the file says nothing; 0 where length is not what is judged. */
    public int max() {
        return max;
    }

    /** The rules that an answer of this kind can break, in the order in which they are asked. */
    List<Rule> rules() {
        return rules;
    }

    /** Whether the answer is one of the field's choices, or several. */
    public boolean takesChoices() {
        return rules.contains(CHOICE);
    }

    /** Whether there may be several answers. */
    public boolean takesMany() {
        return this == CHECKBOXES;
    }

    /** Whether the visitor types the answer into one box. */
    public boolean isTyped() {
        return rules.contains(TOO_LONG) || this == NUMBER || this == TIME;
    }

    /** Whether the answer may have several lines. */
    public boolean isMultiline() {
        return this == PARAGRAPH;
    }

    /** Whether it is a box of its own to tick. */
    public boolean isTick() {
        return this == CHECKBOX || this == CONSENT;
    }

    /** Whether its answers come in an order, so that one can be before another. */
    boolean isOrdered() {
        return this == NUMBER || this == DATE || this == TIME;
    }

    /** An answer as it is kept, for those who write conditions. */
    String example() {
        return switch (this) {
            case NUMBER -> "12 or 0.5";
            case DATE -> "2026-03-27";
            case TIME -> "\"09:30\"";
            default -> key();
        };
    }

    /** Whether the visitor is asked anything by it. */
    public boolean asks() {
        return this != HIDDEN && this != NOTE;
    }

    /** Whether there is ever an answer to it; files are none, they go along with the answers. */
    boolean answers() {
        return this != FILE && this != NOTE;
    }

    /** Whether a field of this kind may have this key in a form file. */
    boolean takes(String key) {
        return switch (key) {
            case "min", "max" -> max > 0 && (this != HIDDEN || key.equals("max")) || this == NUMBER;
            case "step" -> this == NUMBER;
            case "after", "before" -> this == DATE || this == TIME;
            case "minItems", "maxItems" -> takesMany();
            case "pattern" -> rules.contains(PATTERN);
            case "country" -> this == PHONE;
            case "choices" -> takesChoices();
            case "prompt" -> this == SELECT;
            case "look" -> this == RADIO || this == CHECKBOXES;
            case "width" -> isTyped() || this == SELECT;
            case "autocomplete" -> isTyped() || this == SELECT || this == DATE;
            case "link" -> isTick() || this == NOTE;
            case "version" -> this == CONSENT;
            case "max-files", "max-size", "accept", "location" -> this == FILE;
            case "default" -> this != CONSENT && this != FILE && this != NOTE;
            case "required", "hint", "note", "messages" -> asks();
            case "prefill" -> !isTick() && this != FILE && this != NOTE;
            case "text" -> this == NOTE;
            case "fills" -> answers();
            default -> true;
        };
    }
}
