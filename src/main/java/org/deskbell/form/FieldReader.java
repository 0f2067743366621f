package org.deskbell.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskbell.form.Field.Width;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Reads the fields of one form file. */
final class FieldReader {

    /** Characters; what is longer belongs into a file. */
    private static final int LONGEST = 20_000;
    private static final Map<String, Width> WIDTHS = Map.of("small", Width.SMALL, "medium", Width.MEDIUM);
    private static final Map<String, Boolean> LOOKS = Map.of("cards", true, "list", false);
    private static final Map<String, Kind> KINDS = Stream.of(Kind.values())
            .collect(Collectors.toMap(Kind::key, Function.identity()));

    private final Map<String, Section> sections;
    private final Locale first;
    private final Set<String> names = new HashSet<>();

    FieldReader(List<Section> sections, List<Locale> languages) {
        this.sections = sections.stream().collect(Collectors.toMap(Section::name, Function.identity(), (one, other) -> one));
        this.first = languages.get(0);
    }

    List<Field> read(Block file) {
        return file.blocks("fields").stream().map(this::field).toList();
    }

    private Field field(Block block) {
        var name = name(block);
        block.needText("kind", "text");
        var known = block.has("kind") ? block.oneOf("kind", KINDS) : null;
        var kind = known == null ? Kind.TEXT : known;
        var choices = choices(block, kind);
        var fills = fills(block);
        var max = block.number("max", 1, LONGEST);
        var autocomplete = block.text("autocomplete");
        var field = new Field(name, kind, fills, label(block, kind, name), block.words("hint"), block.words("note"),
                block.flag("required"), block.number("min", 1, LONGEST), max == null ? kind.max() : max, pattern(block),
                block.has("default") ? block.text("default") : "", autocomplete == null ? kind.autocomplete() : autocomplete,
                block.oneOf("width", WIDTHS), Boolean.TRUE.equals(block.oneOf("look", LOOKS)), section(block), choices,
                messages(block));
        check(field, block);
        block.close();
        return field;
    }

    private String name(Block block) {
        var name = block.needText("name", "email");
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_-]{0,39}")) {
            block.fault("name", "a field's name starts with a small letter and has small letters, digits, - and _");
        }
        if (!names.add(name)) {
            block.fault("name", "another field is called \"" + name + "\" already");
        }
        return name;
    }

    private Localized label(Block block, Kind kind, String name) {
        return kind == Kind.HIDDEN && !block.has("label")
                ? new Localized(Map.of(first, name), first)
                : block.needWords("label", "Full name");
    }

    private static Slot fills(Block block) {
        var text = block.text("fills");
        if (text == null) {
            return null;
        }
        return Slot.named(text).orElseGet(() -> {
            block.fault("fills", "\"" + text + "\" is no part of a ticket; use name, email, phone, subject, description, "
                    + "priority or \"custom:ID\"");
            return null;
        });
    }

    private static Pattern pattern(Block block) {
        var text = block.text("pattern");
        try {
            return text == null ? null : Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            block.fault("pattern", "this pattern cannot be used: " + e.getDescription());
            return null;
        }
    }

    private String section(Block block) {
        var name = block.text("section");
        if (name == null && !sections.containsKey("")) {
            return sections.keySet().iterator().next();
        }
        if (name != null && !sections.containsKey(name)) {
            block.fault("section", "there is no section \"" + name + "\"; known are " + String.join(", ", sections.keySet()));
        }
        return name == null ? "" : name;
    }

    private static List<Choice> choices(Block block, Kind kind) {
        if (kind.hasChoices() && block.items("choices").isEmpty()) {
            block.fault("choices", "a " + kind.key() + " needs `choices`: a list of { value: …, label: … }");
        } else if (!kind.hasChoices() && block.has("choices")) {
            block.fault("choices", "only select and radio have choices");
        }
        var values = new HashSet<String>();
        return block.blocks("choices").stream().map(choice -> {
            var value = choice.needText("value", "billing");
            if (!values.add(value)) {
                choice.fault("value", "\"" + value + "\" is a choice already");
            }
            var label = choice.has("label") ? choice.needWords("label", "Billing") : choice.same(value);
            var read = new Choice(value, label, choice.words("hint"), choice.oneOf("means", FormFile.PRIORITIES));
            choice.close();
            return read;
        }).toList();
    }

    private static Map<String, Localized> messages(Block block) {
        var messages = new HashMap<String, Localized>();
        block.block("messages").ifPresent(own -> {
            for (var key : new TreeMap<>(
                    Stream.of(Rule.values()).collect(Collectors.toMap(Rule::key, rule -> rule, (a, b) -> a)))
                    .keySet()) {
                var words = own.words(key);
                if (words != null) {
                    messages.put(key, words);
                }
            }
            own.close();
        });
        return Map.copyOf(messages);
    }

    private static void check(Field field, Block block) {
        if (field.min() != null && field.min() > field.max()) {
            block.fault("min", "\"min\" is larger than \"max\"");
        }
        if (field.fills() != null && field.fills().equals(Slot.EMAIL) && field.kind() != Kind.EMAIL) {
            block.fault("kind", "the field that fills email is of kind email");
        }
        if (field.fills() != null && field.fills().equals(Slot.PRIORITY)
                && !field.choices()
                        .stream()
                        .allMatch(choice -> FormFile.PRIORITIES
                                .containsKey(choice.means() == null ? choice.value() : choice.means()))) {
            block.fault("choices", "each choice of the field that fills priority says `means: low`, normal or high");
        }
        if (field.kind().hasChoices() && !field.defaultValue().isEmpty()
                && field.choices().stream().noneMatch(choice -> choice.value().equals(field.defaultValue()))) {
            block.fault("default", "\"" + field.defaultValue() + "\" is none of the choices");
        }
        if (field.required() && field.kind() == Kind.HIDDEN && field.defaultValue().isEmpty()) {
            block.fault("required", "nobody can fill in a hidden field; give it a `default` or do not require it");
        }
    }
}
