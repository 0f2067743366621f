package org.deskbell.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the choices of one field. */
final class ChoiceReader {

    private final Kind kind;
    private final boolean priority;
    private final Set<String> values = new HashSet<>();

    ChoiceReader(Kind kind, boolean priority) {
        this.kind = kind;
        this.priority = priority;
    }

    /** The choice, or null with a fault where it has no value. */
    Choice choice(Value value) {
        Block block = new Block(value);
        String text = block.must("value", this::value);
        Localized label = block.may("label", Value::words);
        if (label == null && text != null)
            label = new Localized(Map.of(value.reading().languages().get(0), text));
        if (kind == Kind.SELECT && block.has("hint"))
            block.refuse("hint", "\"hint\" does not go with choices of kind " + kind.key());
        if (!priority && block.has("means"))
            block.refuse("means", "\"means\" goes with fills: priority only");
        Choice choice = new Choice(text, label, block.may("hint", Value::words), priority ? means(block, text) : null);
        block.end();
        return text == null ? null : choice;
    }

    private String value(Value value) {
        // what a browser sends back is cleaned, and must still be the same
        String text = value.text(t -> Cleaning.clean(kind, t).equals(t) && Cleaning.length(t) <= 200,
                "a value is one line of at most 200 characters");
        if (text != null && !values.add(text))
            value.fault("another choice has the value \"%s\" already".formatted(text));
        return text;
    }

    private static String means(Block block, String value) {
        String[] known = Ticketing.PRIORITIES.toArray(String[]::new);
        // a choice that is called high means high
        boolean self = value != null && Ticketing.PRIORITIES.contains(value);
        return self ? block.may("means", v -> v.oneOf(known), value) : block.must("means", v -> v.oneOf(known));
    }
}
