package org.deskbell.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes answers of what was posted, field by field: clean, in one way of writing, and none to what is not asked. */
final class Answering {

    /** Nobody ticks more; whoever posts more is not a browser. */
    private static final int MOST_PICKS = 200;

    private final Locale language;
    private final Map<String, List<String>> posted;
    private final Predicate<Field> fresh;

    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();

    /** @param fresh whether the visitor has not seen this field yet, so that its default stands there */
    Answering(Locale language, Map<String, List<String>> posted, Predicate<Field> fresh) {
        this.language = language;
        this.posted = DateBoxes.joined(posted);
        this.fresh = fresh;
    }

    /** In the order of the page: what is asked depends on the answers before. */
    void take(Field field) {
        if (!field.kind().answers() || field.when() != null && !field.when().holds(answers))
            return;
        List<String> clean = given(field).map(text -> Cleaning.clean(field.kind(), text))
                .map(text -> field.is(Kind.HIDDEN) ? Cleaning.cut(text, field.max()).strip() : text)
                .filter(text -> !text.isEmpty())
                .toList();
        if (clean.isEmpty())
            return;
        answers.put(field.name(), clean.stream().map(text -> Meaning.of(field, text, language)).toList());
        if (!answers.get(field.name()).equals(clean))
            typed.put(field.name(), clean.get(0));
    }

    private Stream<String> given(Field field) {
        Stream<String> values = Stream.ofNullable(posted.getOrDefault(field.name(), untouched(field)))
                .flatMap(Collection::stream)
                .filter(Objects::nonNull);
        return field.kind().takesMany() ? values.distinct().limit(MOST_PICKS) : values.limit(1);
    }

    /** Nobody could mend a flaw in a field that nobody sees, so a hidden one always has its default. */
    private List<String> untouched(Field field) {
        return field.is(Kind.HIDDEN) || fresh.test(field) ? field.defaults() : List.of();
    }

    /** By field name; a field without an answer is not in it. */
    Map<String, List<String>> answers() {
        return answers;
    }

    /** As typed, where the answer is kept otherwise. */
    Map<String, String> typed() {
        return typed;
    }
}
