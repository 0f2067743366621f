package org.deskbell.form;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Validator;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Holds a draft against its form; each violation stands at its field and carries the {@link Flaw}. */
@Singleton
class FitsFormValidator implements ConstraintValidator<FitsForm, Draft> {

    // a provider, because the validator is being made while this is
    private final Provider<Validator> standard;
    private final InstantSource clock;

    @Inject
    FitsFormValidator(Provider<Validator> standard, InstantSource clock) {
        this.standard = standard;
        this.clock = clock;
    }

    @Override
    public boolean isValid(Draft draft, ConstraintValidatorContext context) {
        HibernateConstraintValidatorContext report = context.unwrap(HibernateConstraintValidatorContext.class);
        report.disableDefaultConstraintViolation();
        boolean fits = true;
        for (Field field : draft.form().fields()) {
            if (!draft.asks(field))
                continue;
            Optional<Flaw> flaw = field.bounds() instanceof Attachable files
                    ? files.flaw(field, draft)
                    : flaw(field, draft.answers().getOrDefault(field.name(), List.of()));
            fits &= flaw.isEmpty();
            flaw.ifPresent(found -> report.withDynamicPayload(found)
                    .buildConstraintViolationWithTemplate(found.rule().key())
                    .addPropertyNode(field.name())
                    .addConstraintViolation());
        }
        return fits;
    }

    /** The first broken rule; length comes before all else, so that no pattern ever meets a text without end. */
    private Optional<Flaw> flaw(Field field, List<String> answer) {
        for (Rule rule : field.kind().rules()) {
            if (answer.isEmpty() ? rule == Rule.REQUIRED && field.required() : breaks(field, rule, answer))
                return Optional.of(new Flaw(field, rule, facts(field, rule, answer)));
        }
        return Optional.empty();
    }

    private boolean breaks(Field field, Rule rule, List<String> answer) {
        String one = answer.get(0);
        return switch (rule) {
            case REQUIRED -> false;
            case TOO_LONG -> field.max() != null && Cleaning.length(one) > field.max();
            case TOO_SHORT -> field.min() != null && Cleaning.length(one) < field.min();
            case EMAIL -> !isWellFormed("email", one);
            case PHONE -> !isWellFormed("phone", one);
            case URL, NUMBER, DATE, TIME -> !Meaning.isOne(field.kind(), one);
            case PATTERN -> field.pattern() != null && !field.pattern().matches(one);
            case CHOICE -> answer.stream().anyMatch(value -> field.choice(value).isEmpty());
            default -> field.bounds().isBroken(rule, answer, clock);
        };
    }

    private boolean isWellFormed(String property, String answer) {
        return standard.get().validateValue(WellFormed.class, property, answer).isEmpty();
    }

    private Map<String, Object> facts(Field field, Rule rule, List<String> answer) {
        return switch (rule) {
            case TOO_LONG -> Map.of("max", field.max(), "length", Cleaning.length(answer.get(0)));
            case TOO_SHORT -> Map.of("min", field.min(), "length", Cleaning.length(answer.get(0)));
            default -> field.bounds().facts(rule, answer, clock);
        };
    }
}
