package org.deskbell.form;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.validation.Validator;

import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * What a visitor has answered so far: the form's own fields only, and clean.
 *
 * @param language what the visitor reads
 * @param answers by field name, in the form's order; a field without an answer is not in it
 * @param leftover answers to questions that the form has stopped to ask while its page was open, by name
 */
@FitsForm
public record Draft(Form form, Locale language, Map<String, List<String>> answers, Map<String, String> leftover) {

    private static final String NAME = "[a-z][a-z0-9_-]{0,39}";
    private static final int MOST_LEFTOVER = 30;
    private static final int LONGEST_LEFTOVER = 5000;

    public Draft {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        leftover = Collections.unmodifiableMap(new TreeMap<>(leftover));
    }

    /** Takes what was posted under each name; unknown names, and all but the first value of a name, are left behind. */
    public static Draft of(Form form, Locale language, Map<String, List<String>> posted) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (!asks(field, answers))
                continue;
            String answer = answer(field, posted.get(field.name()));
            if (!answer.isEmpty())
                answers.put(field.name(), List.of(answer));
        }
        return new Draft(form, language, answers, Map.of());
    }

    /** The same, with what was posted under names that the form knew when its page was made: nobody typed that to have it dropped. */
    public Draft keeping(Map<String, List<String>> posted) {
        Map<String, String> kept = new TreeMap<>();
        posted.forEach((name, values) -> {
            String text = Cleaning.cut(Cleaning.clean(Kind.PARAGRAPH, String.join("\n", values)), LONGEST_LEFTOVER);
            if (name.matches(NAME) && form.field(name).isEmpty() && !text.isEmpty() && kept.size() < MOST_LEFTOVER)
                kept.put(name, text);
        });
        return new Draft(form, language, answers, kept);
    }

    /** Whether the visitor is asked this, after what was answered so far. A hidden question has no answer. */
    public boolean asks(Field field) {
        return asks(field, answers);
    }

    /** What the visitor is asked because of an answer, and has not seen yet. */
    public List<Field> unseen(Collection<String> seen) {
        return form.fields()
                .stream()
                .filter(field -> field.when() != null && !field.is(Kind.HIDDEN) && asks(field))
                .filter(field -> !seen.contains(field.name()) && !answers.containsKey(field.name()))
                .toList();
    }

    private static boolean asks(Field field, Map<String, List<String>> answers) {
        return field.when() == null || field.when().holds(answers);
    }

    private static String answer(Field field, List<String> posted) {
        Optional<String> typed = Optional.ofNullable(posted)
                .stream()
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .findFirst();
        if (!field.is(Kind.HIDDEN))
            return typed.map(text -> Cleaning.clean(field.kind(), text)).orElse("");
        // nobody could mend a flaw in a field that nobody sees
        String fixed = typed.or(() -> Optional.ofNullable(field.defaultValue())).orElse("");
        return Cleaning.cut(Cleaning.clean(Kind.HIDDEN, fixed), field.max()).strip();
    }

    /** The clean answer, {@code true} for a ticked checkbox; empty where there is none, also for unknown fields. */
    public String answer(String fieldName) {
        return answers.getOrDefault(fieldName, List.of("")).get(0);
    }

    /** The answer in the field that fills this slot; empty where there is none. */
    public String answer(Slot slot) {
        return form.filling(slot).map(field -> answer(field.name())).orElse("");
    }

    public boolean isTicked(Field field) {
        return field.is(Kind.CHECKBOX) && !answer(field.name()).isEmpty();
    }

    /** The answer for people: the words of a choice instead of its value. How to word a tick is up to the caller. */
    public String readable(Field field, Locale reader) {
        String answer = answer(field.name());
        return field.choice(answer).map(choice -> choice.label().in(reader)).orElse(answer);
    }

    /** One line for the ticket, never empty once the draft fits: the field that fills it, else the form's template. */
    public String subject() {
        String typed = form.filling(Slot.SUBJECT).map(field -> readable(field, form.defaultLanguage())).orElse("");
        SubjectTemplate template = form.ticketing().subject();
        if (!typed.isEmpty() || template == null)
            return typed;
        return template.filled(name -> form.field(name).map(field -> readable(field, form.defaultLanguage())).orElse(""));
    }

    /** What the route says, else what the chosen answer means, else the form's own: {@code low}, {@code normal} or {@code high}. */
    public Optional<String> priority() {
        return route().map(Route::priority)
                .or(() -> form.filling(Slot.PRIORITY).flatMap(field -> field.choice(answer(field.name()))).map(Choice::means))
                .or(() -> Optional.ofNullable(form.ticketing().priority()));
    }

    /** Where at the help desk the ticket goes, if anywhere special. */
    public Optional<String> inbox() {
        return route().map(Route::inbox).or(() -> Optional.ofNullable(form.ticketing().inbox()));
    }

    /** Who at the help desk gets it, if anybody special. */
    public Optional<String> staff() {
        return route().map(Route::staff).or(() -> Optional.ofNullable(form.ticketing().staff()));
    }

    private Optional<Route> route() {
        return form.ticketing().route(answers);
    }

    /** What is wrong, in the form's order and at most one flaw a field; empty when the draft can be accepted. */
    public List<Flaw> flaws(Validator validator) {
        return validator.validate(this)
                .stream()
                .map(violation -> violation.unwrap(HibernateConstraintViolation.class).getDynamicPayload(Flaw.class))
                .map(Flaw.class::cast)
                .sorted(Comparator.comparingInt(flaw -> form.fields().indexOf(flaw.field())))
                .toList();
    }

    /** What is wrong with the answer to one field, while the visitor is still writing: what is missing may yet come. */
    public Optional<Flaw> flaw(String fieldName, Validator validator) {
        return flaws(validator).stream()
                .filter(flaw -> flaw.field().name().equals(fieldName) && flaw.rule() != Rule.REQUIRED)
                .findFirst();
    }

    /** Says nothing of what the visitor wrote: drafts end up in messages of exceptions. */
    @Override
    public String toString() {
        return "Draft[form=" + form.id() + ", language=" + language.toLanguageTag() + "]";
    }
}
