package org.deskbell.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
        List<String> clean = new ArrayList<>();
        for (String text : given(field)) {
            String kept = clean(field, text);
            if (!kept.isEmpty())
                clean.add(kept);
        }
        if (clean.isEmpty())
            return;
        List<String> meant = clean.stream().map(text -> Meaning.of(field, text, language)).toList();
        answers.put(field.name(), meant);
        if (!meant.equals(clean))
            typed.put(field.name(), clean.get(0));
    }

    private static String clean(Field field, String text) {
        String clean = Cleaning.clean(field.kind(), text);
        return field.is(Kind.HIDDEN) ? Cleaning.cut(clean, field.max()).strip() : clean;
    }

    /** No more than the field takes, and none twice. */
    private Collection<String> given(Field field) {
        List<String> values = posted.getOrDefault(field.name(), untouched(field));
        int most = field.kind().takesMany() ? MOST_PICKS : 1;
        Set<String> given = new LinkedHashSet<>();
        for (String value : values == null ? List.<String>of() : values) {
            if (value != null && given.size() < most)
                given.add(value);
        }
        return given;
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
