package org.deskbell.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;

import jakarta.validation.Validator;

import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * What a visitor has answered so far: the form's own fields only, and clean.
 *
 * @param language what the visitor reads
 * @param answers by field name, in the form's order and in the one way that each kind is written; a field without an answer is not in it
 * @param typed by field name: as typed, where the answer is written in another way
 * @param leftover answers to questions that the form has stopped to ask while its page was open, by name
 * @param trail what goes along with the answers and is none
 * @param files by the name of their field; a field without any is not in it
 * @param refusals files that were not taken
 */
@FitsForm
public record Draft(
        Form form,
        Locale language,
        Map<String, List<String>> answers,
        Map<String, String> typed,
        Map<String, String> leftover,
        Trail trail,
        Map<String, List<Attachment>> files,
        List<Refusal> refusals) {

    private static final String NAME = "[a-z][a-z0-9_-]{0,39}";
    private static final int MOST_LEFTOVER = 30;
    private static final int LONGEST_LEFTOVER = 5000;

    public Draft {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        typed = Map.copyOf(typed);
        leftover = Collections.unmodifiableMap(new TreeMap<>(leftover));
        files = Map.copyOf(files);
        refusals = List.copyOf(refusals);
    }

    /** Takes what was posted under each name; unknown names, and more values than a field takes, are left behind. */
    public static Draft of(Form form, Locale language, Map<String, List<String>> posted) {
        return of(form, language, posted, field -> false);
    }

    /** @param fresh whether the visitor has not seen this field yet, so that its default stands there */
    public static Draft of(Form form, Locale language, Map<String, List<String>> posted, Predicate<Field> fresh) {
        Answering answering = new Answering(language, posted, fresh);
        form.fields().forEach(answering::take);
        return new Draft(form, language, answering.answers(), answering.typed(), Map.of(), Trail.NONE, Map.of(),
                List.of());
    }

    /** The same, with what was posted under names that the form knew when its page was made: nobody typed that to have it dropped. */
    public Draft keeping(Map<String, List<String>> posted) {
        Map<String, String> kept = new TreeMap<>();
        DateBoxes.joined(posted).forEach((name, values) -> {
            String text = Cleaning.cut(Cleaning.clean(Kind.PARAGRAPH, String.join("\n", values)), LONGEST_LEFTOVER);
            if (name.matches(NAME) && form.field(name).isEmpty() && !text.isEmpty() && kept.size() < MOST_LEFTOVER)
                kept.put(name, text);
        });
        return new Draft(form, language, answers, typed, kept, trail, files, refusals);
    }

    /** The same, by a visitor who came this way. */
    public Draft with(Trail trail) {
        return new Draft(form, language, answers, typed, leftover, trail, files, refusals);
    }

    /** The same with these files, as far as their fields are asked: those that are here by now, and those that were not taken. */
    public Draft attaching(Map<String, List<Attachment>> given, List<Refusal> refused) {
        Map<String, List<Attachment>> taken = new HashMap<>();
        form.fields().stream().filter(this::takesFiles).map(Field::name).forEach(name -> {
            List<Attachment> here = given.getOrDefault(name, List.of());
            if (!here.isEmpty())
                taken.put(name, List.copyOf(here));
        });
        return new Draft(form, language, answers, typed, leftover, trail, taken,
                refused.stream().filter(refusal -> form.field(refusal.field()).filter(this::takesFiles).isPresent()).toList());
    }

    /** The same, after these files turned out not to be there any more. */
    public Draft losing(Collection<String> ids) {
        Map<String, List<Attachment>> left = new HashMap<>();
        List<Refusal> lost = new ArrayList<>(refusals);
        files.forEach((field, all) -> {
            left.put(field, all.stream().filter(file -> !ids.contains(file.id())).toList());
            all.stream()
                    .filter(file -> ids.contains(file.id()))
                    .forEach(file -> lost.add(new Refusal(field, file.name(), Rule.FILE_GONE)));
        });
        return attaching(left, lost);
    }

    private boolean takesFiles(Field field) {
        return field.is(Kind.FILE) && asks(field);
    }

    /** The files in one field, in the order in which they came. */
    public List<Attachment> attachments(Field field) {
        return files.getOrDefault(field.name(), List.of());
    }

    /** All files, in the form's order. */
    public List<Attachment> attachments() {
        return files.isEmpty() ? List.of() : form.fields().stream().flatMap(field -> attachments(field).stream()).toList();
    }

    /** Whether the visitor is asked this, after what was answered so far. A hidden question has no answer. */
    public boolean asks(Field field) {
        return field.when() == null || field.when().holds(answers);
    }

    /**
     * What the visitor is asked or told because of an answer, and has not seen yet.
     *
     * @param seen names of the conditional fields that were on the page
     * @param given names of all that was posted
     */
    public List<Field> unseen(Collection<String> seen, Collection<String> given) {
        return form.fields()
                .stream()
                .filter(field -> field.when() != null && !field.is(Kind.HIDDEN) && asks(field))
                .filter(field -> !seen.contains(field.name()) && !given.contains(field.name()))
                .toList();
    }

    /** The first answer, {@code true} for a ticked box; empty where there is none, also for unknown fields. */
    public String answer(String fieldName) {
        return answers.getOrDefault(fieldName, List.of("")).get(0);
    }

    /** What the visitor finds in the field again: as it was typed. */
    public String typed(Field field) {
        return typed.getOrDefault(field.name(), answer(field.name()));
    }

    /** The answer in the field that fills this slot; empty where there is none. */
    public String answer(Slot slot) {
        return form.filling(slot).map(field -> answer(field.name())).orElse("");
    }

    public boolean isTicked(Field field) {
        return field.kind().isTick() && !answer(field.name()).isEmpty();
    }

    /** All answers for people: the words of choices instead of their values. How to word a tick is up to the caller. */
    public String readable(Field field, Locale reader) {
        StringJoiner readable = new StringJoiner(", ");
        answers.getOrDefault(field.name(), List.of()).forEach(answer -> readable.add(Readable.of(field, answer, reader)));
        return readable.toString();
    }

    /** The answer for machines: several of them with commas between. */
    public String value(Field field) {
        return String.join(", ", answers.getOrDefault(field.name(), List.of()));
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
