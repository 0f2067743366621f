package org.deskbell.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the fields of a form, one after the other. */
final class FieldReader {

    private static final int LONGEST = 20_000;

    /** A field and the place where it was read, so that later faults can point there; sound if it has a name and a kind. */
    record Placed(Field field, Block block, boolean sound) {}

    private final List<Section> sections;
    private final List<Field> before = new ArrayList<>();
    private String section;

    FieldReader(List<Section> sections) {
        this.sections = sections;
        this.section = sections.get(0).name();
    }

    static String name(Value value) {
        return value.text(text -> text.matches("[a-z][a-z0-9_-]{0,39}") && !ConditionReader.JOINTS.contains(text),
                "a name starts with a small letter and goes on with small letters, digits, - and _, at most 40;"
                        + " all, any and not join conditions");
    }

    /** In a browser a field hides the property of its form that has the same name, and these are the ones that htmx needs. */
    private static final Set<String> HIDING = Set.of("before", "closest", "elements", "matches");

    private static String fieldName(Value value) {
        String name = name(value);
        return name != null && HIDING.contains(name)
                ? value.fault("a field called \"%s\" would stop the page's script; call it otherwise, such as \"%<s-1\""
                        .formatted(name))
                : name;
    }

    Placed read(Value value) {
        Block block = new Block(value);
        String name = block.must("name", FieldReader::fieldName);
        Kind kind = block.must("kind", v -> v.oneOf(List.of(Kind.values()), Kind::key, "not known"));
        if (kind != null)
            block.names()
                    .stream()
                    .filter(key -> !kind.takes(key))
                    .toList()
                    .forEach(key -> block.refuse(key,
                            "\"%s\" does not go with kind %s".formatted(key, kind.key())));
        Field field = field(block, value, name == null ? "" : name, kind == null ? Kind.TEXT : kind);
        block.end();
        before.add(field);
        return new Placed(field, block, name != null && kind != null);
    }

    private Field field(Block block, Value value, String name, Kind kind) {
        Slot fills = block.may("fills", v -> slot(v, kind));
        LinkedText linked = linked(block, kind);
        boolean measured = kind == Kind.NUMBER;
        Integer max = measured ? null : block.may("max", v -> v.number(1, LONGEST), kind.max() == 0 ? null : kind.max());
        Integer min = measured ? null : block.may("min", v -> v.number(1, LONGEST));
        if (min != null && max != null && min > max)
            block.fault("min", "min %d is more than max %d".formatted(min, max));
        List<Choice> choices = choices(block, kind, Slot.PRIORITY.equals(fills));
        section = block.may("section", this::section, section);
        Field field = new Field(name, kind, fills, label(block, value, name, kind, linked), linked,
                block.may("hint", Value::words),
                block.may("note", Value::words),
                block.may("prompt", Value::words),
                block.may("required", Value::flag, false),
                block.may("when", new ConditionReader(before)::condition),
                min, max,
                block.may("pattern", Patterns::pattern),
                new BoundsReader(block).bounds(kind, choices.size()),
                List.of(),
                block.may("country", FieldReader::country),
                block.may("version", Value::text),
                block.may("autocomplete", v -> Autocomplete.token(v, kind),
                        Slot.NAME.equals(fills) ? "name" : kind.autocomplete()),
                block.may("width", v -> v.oneOf(List.of(Width.values()), Width::key, "not known"), kind.width()),
                block.may("look", v -> v.oneOf(List.of(Look.values()), Look::key, "not known"), Look.PLAIN),
                section, choices,
                block.may("messages", v -> messages(v, kind), Map.of()),
                block.may("prefill", v -> Prefill.read(v, name, kind, fills)));
        return field.withDefaults(block.may("default", new DefaultReader(field)::defaults, List.of()));
    }

    /** The words that may hold a link: of a note its text, of a box to tick its label. */
    private static LinkedText linked(Block block, Kind kind) {
        Link link = block.may("link", PageReader::link);
        String key = kind == Kind.NOTE ? "text" : "label";
        if (kind != Kind.NOTE && !kind.isTick())
            return null;
        boolean needed = kind != Kind.NOTE || !block.has("label");
        Localized words = needed ? block.must(key, Value::words) : block.may(key, Value::words);
        LinkedText linked = new LinkedText(words, link);
        PageReader.checkLink(block, key, linked);
        return linked;
    }

    private static Localized label(Block block, Value value, String name, Kind kind, LinkedText linked) {
        if (kind.isTick() && linked.text() != null)
            return linked.plain();
        if (kind == Kind.NOTE)
            return block.may("label", Value::words);
        Localized label = kind.isTick()
                ? null
                : kind == Kind.HIDDEN ? block.may("label", Value::words) : block.must("label", Value::words);
        return label == null ? new Localized(Map.of(value.reading().languages().get(0), name)) : label;
    }

    private static String country(Value value) {
        return value.text(Telephone.countries()::contains, "a country is written in two capital letters, such as GB");
    }

    private static Slot slot(Value value, Kind kind) {
        String text = value.text();
        if (text == null)
            return null;
        Slot slot = Slot.parse(text)
                .orElseGet(() -> value.fault(("\"%s\" is no part of a ticket, known are name, email, phone,"
                        + " subject, description, priority and custom:ID").formatted(text)));
        if (!kind.takes("fills"))
            return null;
        return slot == null || slot.suits(kind)
                ? slot
                : value.fault("a field of kind %s cannot fill %s".formatted(kind.key(), slot));
    }

    private static List<Choice> choices(Block block, Kind kind, boolean priority) {
        if (!kind.takesChoices())
            return block.may("choices", v -> List.<Choice>of(), List.of());
        List<Choice> choices = block.must("choices",
                v -> v.some().map(new ChoiceReader(kind, priority)::choice).filter(Objects::nonNull).toList());
        return choices == null ? List.of() : choices;
    }

    private String section(Value value) {
        if (sections.contains(Section.WHOLE))
            return value.fault("this form has no sections; list them under the key sections, or remove this one");
        return value.oneOf(sections.stream().map(Section::name).toArray(String[]::new));
    }

    private static Map<Rule, Localized> messages(Value value, Kind kind) {
        Block block = new Block(value);
        Map<Rule, Localized> messages = new EnumMap<>(Rule.class);
        for (Rule rule : kind.rules()) {
            Localized words = block.may(rule.key(), Value::words);
            if (words != null)
                messages.put(rule, words);
        }
        block.end();
        return messages;
    }
}
