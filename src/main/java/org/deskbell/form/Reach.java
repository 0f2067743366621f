package org.deskbell.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out whether any answers at all make a condition hold, by trying those that make a difference. */
final class Reach {

    /** Beyond this many combinations nobody waits for the proof. */
    private static final int MOST = 50_000;

    /** Mixtures double with each choice. */
    private static final int MOST_MIXED = 12;

    private static final Set<List<String>> NOTHING = Set.of(List.of());

    private static final String SOMETHING = "something that no condition names";

    private final List<Field> fields;
    private final Collection<Condition> conditions;

    /**
     * @param fields in the order of the page
     * @param conditions all of the form, whose values make a difference
     */
    Reach(List<Field> fields, Collection<Condition> conditions) {
        this.fields = fields;
        this.conditions = conditions;
    }

    /** Whether the condition can hold while none of the others does; true as well where there is too much to try. */
    boolean canHold(Condition condition, List<Condition> others) {
        List<Field> involved = involved(condition, others);
        long combinations = 1;
        for (Field field : involved)
            combinations = Math.min(MOST + 1L, combinations * worths(field).size());
        return combinations > MOST || some(involved, 0, new HashMap<>(), answers -> condition.holds(answers)
                && others.stream().noneMatch(other -> other.holds(answers)));
    }

    /** Those that it speaks of, and those that decide whether these are asked. */
    private List<Field> involved(Condition condition, List<Condition> others) {
        Set<String> names = new HashSet<>();
        List<Condition> open = new ArrayList<>(others);
        open.add(condition);
        while (!open.isEmpty())
            open.remove(open.size() - 1).parts().filter(part -> names.add(part.field().name())).forEach(part -> {
                if (part.field().when() != null)
                    open.add(part.field().when());
            });
        return fields.stream().filter(field -> names.contains(field.name())).toList();
    }

    private boolean some(List<Field> involved, int next, Map<String, List<String>> answers,
            Predicate<Map<String, List<String>>> right) {
        if (next == involved.size())
            return right.test(answers);
        Field field = involved.get(next);
        boolean asked = field.when() == null || field.when().holds(answers);
        for (List<String> worth : asked ? worths(field) : NOTHING) {
            if (worth.isEmpty())
                answers.remove(field.name());
            else
                answers.put(field.name(), worth);
            if (some(involved, next + 1, answers, right))
                return true;
        }
        answers.remove(field.name());
        return false;
    }

    /** Answers of which each may make a difference to some condition. */
    private Set<List<String>> worths(Field field) {
        Set<List<String>> worths = new LinkedHashSet<>(NOTHING);
        if (field.kind().isTick())
            worths.add(List.of("true"));
        else if (field.kind().takesMany())
            picks(field).forEach(worths::add);
        else if (field.kind().takesChoices())
            field.choices().forEach(choice -> worths.add(List.of(choice.value())));
        else {
            worths.add(List.of(SOMETHING));
            named(field).flatMap(value -> Near.to(field.kind(), value)).forEach(value -> worths.add(List.of(value)));
        }
        return worths;
    }

    /** What conditions say of the field. */
    private Stream<String> named(Field field) {
        return conditions.stream()
                .flatMap(Condition::parts)
                .filter(part -> part.field().name().equals(field.name()) && part.comparison() != Comparison.EMPTY)
                .flatMap(part -> part.values().stream());
    }

    /** Every mixture of the choices that conditions name, and one of which none speaks. */
    private Stream<List<String>> picks(Field field) {
        List<String> named = named(field).distinct().limit(MOST_MIXED).toList();
        List<String> all = new ArrayList<>(named);
        field.choices().stream().map(Choice::value).filter(value -> !named.contains(value)).findFirst().ifPresent(all::add);
        return IntStream.range(1, 1 << all.size())
                .mapToObj(mixture -> IntStream.range(0, all.size())
                        .filter(i -> (mixture & 1 << i) != 0)
                        .mapToObj(all::get)
                        .toList());
    }
}
