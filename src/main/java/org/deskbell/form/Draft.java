package org.deskbell.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;

import org.hibernate.validator.engine.HibernateConstraintViolation;

/** What a visitor answered, cleaned, and only to questions that the form asks. */
@FitsForm
public record Draft(Form form, Locale language, Map<String, List<String>> answers) {

    /** Keeps the form's own fields and mends what nobody typed on purpose; a field that was not posted has its default. */
    public static Draft of(Form form, Locale language, Map<String, List<String>> posted) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            var values = posted.get(field.name());
            answers.put(field.name(), List.of(values == null
                    ? posted.isEmpty() || field.kind() == Kind.HIDDEN
                            ? field.defaultValue()
                            : ""
                    : Cleaning.clean(field.kind(), values.get(0))));
        }
        return new Draft(form, language, answers);
    }

    /** The answer, empty where there is none. */
    public String answer(String field) {
        var values = answers.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** The answer that fills this part of the ticket, in the words of the help desk; nothing where it is empty. */
    public Optional<String> filling(Slot slot) {
        return form.filling(slot).map(field -> meaning(field)).filter(answer -> !answer.isEmpty());
    }

    /** The answer as a person reads it: a choice by its label. */
    public String readable(Field field, Locale language) {
        var answer = answer(field.name());
        return field.choices()
                .stream()
                .filter(choice -> choice.value().equals(answer))
                .findFirst()
                .map(choice -> choice.label().in(language))
                .orElse(answer);
    }

    /** All answers in one text that is the same whenever the answers are. */
    public String canonical() {
        var text = new StringBuilder(form.id());
        for (var field : form.fields()) {
            text.append('\u0000').append(field.name()).append('\u0000').append(answer(field.name()));
        }
        return text.toString();
    }

    /** What is wrong, in the form's order, one flaw a field. */
    public List<Flaw> flaws(Validator validator) {
        var found = new ArrayList<Flaw>();
        for (var violation : validator.validate(this)) {
            HibernateConstraintViolation<?> known = violation.unwrap(HibernateConstraintViolation.class);
            found.add(known.getDynamicPayload(Flaw.class));
        }
        for (var field : form.fields()) {
            if (found.stream().noneMatch(flaw -> flaw.field().equals(field))) {
                address(field, validator).ifPresent(found::add);
            }
        }
        found.sort((one, other) -> form.fields().indexOf(one.field()) - form.fields().indexOf(other.field()));
        return found;
    }

    /** What is wrong with the format of one answer; an empty one has none. */
    public Optional<Flaw> flaw(String field, Validator validator) {
        return form.field(field)
                .flatMap(asked -> FormFit.format(asked, answer(field)).or(() -> address(asked, validator)));
    }

    private Optional<Flaw> address(Field field, Validator validator) {
        return field.kind() == Kind.EMAIL && !validator.validateValue(Address.class, "email", answer(field.name())).isEmpty()
                ? Optional.of(new Flaw(field, Rule.EMAIL, Map.of()))
                : Optional.empty();
    }

    private String meaning(Field field) {
        var answer = answer(field.name());
        return field.choices()
                .stream()
                .filter(choice -> choice.value().equals(answer) && choice.means() != null)
                .findFirst()
                .map(Choice::means)
                .orElse(answer);
    }

    /** An e-mail address as Hibernate Validator knows it, with a domain that has a dot; carries the standard constraints. */
    private record Address(@Email(regexp = "|.+@[^@]+\\.[^@.]+") String email) {}

    @Override
    public String toString() {
        return "Draft[" + form.id() + "]";
    }
}
