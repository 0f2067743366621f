package org.deskbell.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads conditions, and holds them against the fields that they may speak of. */
final class ConditionReader {

    /** Words that join conditions, and so no names of fields. */
    static final List<String> JOINTS = List.of("all", "any", "not");

    private final List<Field> fields;

    /** @param fields that were read before the condition */
    ConditionReader(List<Field> fields) {
        this.fields = fields;
    }

    /** The condition, or null with a fault. Several keys side by side have to hold together. */
    Condition condition(Value value) {
        Block block = new Block(value);
        List<Condition> parts = new ArrayList<>();
        add(parts, block.may("all", v -> new Condition.All(some(v))));
        add(parts, block.may("any", v -> new Condition.Any(some(v))));
        add(parts, block.may("not", v -> negated(condition(v))));
        fields.stream()
                .filter(field -> field.is(Kind.FILE) && block.has(field.name()))
                .forEach(field -> block.refuse(field.name(),
                        "a condition cannot ask about files; ask about a question before them, such as a checkbox"));
        for (Field field : fields.stream().filter(field -> field.kind().answers()).toList())
            add(parts, block.may(field.name(), v -> statement(field, v)));
        block.end(key -> "\"%s\" is no field that stands before this%s".formatted(key,
                Nearest.among(fields.stream().map(Field::name).toList(), key)
                        .map(near -> ". Did you mean \"" + near + "\"?")
                        .orElse("")));
        if (block.isSound() && block.names().isEmpty())
            value.fault("this says nothing; name a field and its value, such as { topic: billing }");
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private List<Condition> some(Value value) {
        return value.some().map(this::condition).filter(Objects::nonNull).toList();
    }

    private static Condition negated(Condition condition) {
        return condition == null ? null : new Condition.Not(condition);
    }

    private static void add(List<Condition> parts, Condition part) {
        if (part != null)
            parts.add(part);
    }

    /** A plain value is what the answer has to be; a block says more than that. */
    private static Condition statement(Field field, Value value) {
        if (value.isPlain())
            return is(field, Comparison.EQ, answer(field, value));
        Block block = new Block(value);
        List<Condition> parts = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            if (comparison.suits(field.kind()))
                add(parts, block.may(comparison.key(), v -> is(field, comparison, v)));
            else if (block.has(comparison.key()))
                block.refuse(comparison.key(),
                        "\"%s\" does not go with kind %s".formatted(comparison.key(), field.kind().key()));
        }
        block.end();
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static Condition is(Field field, Comparison comparison, Value value) {
        if (comparison.takesMany()) {
            List<String> values = value.some().map(v -> answer(field, v)).filter(Objects::nonNull).toList();
            return values.isEmpty() ? null : new Condition.Is(field, comparison, values);
        }
        return is(field, comparison, switch (comparison) {
            case EMPTY -> Objects.toString(value.flag(), null);
            case CONTAINS -> value.text();
            default -> answer(field, value);
        });
    }

    private static Condition is(Field field, Comparison comparison, String value) {
        return value == null ? null : new Condition.Is(field, comparison, List.of(value));
    }

    /** A value that the field's answer can have. */
    private static String answer(Field field, Value value) {
        if (field.kind().isTick()) {
            Boolean ticked = value.flag();
            return ticked == null ? null : ticked ? "true" : "";
        }
        String text = value.text();
        if (text != null && field.kind().isOrdered() && !Meaning.isOne(field.kind(), text))
            return value.fault("\"%s\" is no answer of kind %s; write it like %s".formatted(text, field.kind().key(),
                    field.kind().example()));
        if (text == null || !field.kind().takesChoices() || field.choice(text).isPresent())
            return text;
        return value.fault("\"%s\" is not among the choices of %s: %s".formatted(text, field.name(),
                String.join(", ", field.choices().stream().map(Choice::value).toList())));
    }
}
