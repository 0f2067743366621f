package org.deskbell.form;

import static org.deskbell.form.Rule.*;

import java.util.List;
import java.util.Locale;

/** What sort of answer a field takes; each kind answers for itself, so that nobody else needs to tell them apart. */
public enum Kind {
    TEXT("text", null, null, 200, REQUIRED, TOO_LONG, TOO_SHORT, PATTERN), PARAGRAPH(null, null, null, 5000, REQUIRED, TOO_LONG,
            TOO_SHORT), EMAIL("email", "email", "email", 254, REQUIRED, TOO_LONG, TOO_SHORT, Rule.EMAIL, PATTERN), PHONE("tel",
                    "tel", "tel", 40, REQUIRED, TOO_LONG, TOO_SHORT, Rule.PHONE,
                    PATTERN), SELECT(null, null, null, 0, REQUIRED, CHOICE), RADIO("radio", null, null, 0, REQUIRED,
                            CHOICE), CHECKBOX("checkbox", null, null, 0, REQUIRED), HIDDEN("hidden", null, null, 200);

    private final String inputType;
    private final String inputMode;
    private final String autocomplete;
    private final int max;
    private final List<Rule> rules;

    Kind(String inputType, String inputMode, String autocomplete, int max, Rule... rules) {
        this.inputType = inputType;
        this.inputMode = inputMode;
        this.autocomplete = autocomplete;
        this.max = max;
        this.rules = List.of(rules);
    }

    /** As form files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of its HTML input, or null where it is another element. */
    public String inputType() {
        return inputType;
    }

    /** Which keyboard a phone shows, or null for the usual one. */
    public String inputMode() {
        return inputMode;
    }

    /** What browsers may fill in by themselves when the file says nothing, or null. */
    public String autocomplete() {
        return autocomplete;
    }

    /** The longest answer in code points when the file says nothing; 0 where nothing is typed. */
    public int max() {
        return max;
    }

    /** The rules that an answer of this kind can break, in the order in which they are asked. */
    List<Rule> rules() {
        return rules;
    }

    /** Whether the answer is one of the field's choices. */
    public boolean takesChoices() {
        return rules.contains(CHOICE);
    }

    /** Whether the visitor types the answer. */
    public boolean isTyped() {
        return rules.contains(TOO_LONG);
    }

    /** Whether the answer may have several lines. */
    public boolean isMultiline() {
        return this == PARAGRAPH;
    }

    /** Whether a field of this kind may have this key in a form file. */
    boolean takes(String key) {
        return switch (key) {
            case "min" -> rules.contains(TOO_SHORT);
            case "max" -> max > 0;
            case "pattern" -> rules.contains(PATTERN);
            case "choices" -> takesChoices();
            case "prompt" -> this == SELECT;
            case "look" -> this == RADIO;
            case "width", "autocomplete" -> isTyped() || this == SELECT;
            case "required", "hint", "note", "messages" -> this != HIDDEN;
            default -> true;
        };
    }
}
