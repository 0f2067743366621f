package org.deskbell.form;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads what stands in a field at first. */
final class DefaultReader {

    private final Field field;

    /** @param field without a default */
    DefaultReader(Field field) {
        this.field = field;
    }

    List<String> defaults(Value value) {
        if (field.kind().isTick())
            return Boolean.TRUE.equals(value.flag()) ? List.of("true") : List.of();
        if (field.kind().takesMany() && !value.isPlain())
            return value.some().map(this::one).filter(Objects::nonNull).distinct().toList();
        String one = one(value);
        return one == null ? List.of() : List.of(one);
    }

    private String one(Value value) {
        String text = value.text();
        if (text == null)
            return null;
        if (field.kind().takesChoices() && field.choice(text).isEmpty())
            return value.fault("\"%s\" is not among the choices: %s".formatted(text,
                    field.choices().stream().map(Choice::value).collect(Collectors.joining(", "))));
        if (field.max() != null && Cleaning.length(text) > field.max())
            return value.fault("this is longer than max %d".formatted(field.max()));
        if (!Meaning.isOne(field.kind(), Meaning.of(field, text, Locale.ROOT)))
            return value.fault("\"%s\" is no answer of kind %s".formatted(text, field.kind().key()));
        return text;
    }
}
