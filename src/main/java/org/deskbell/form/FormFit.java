package org.deskbell.form;

import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

import com.google.re2j.Pattern;

/** Holds a draft against its form, field by field. */
public class FormFit implements ConstraintValidator<FitsForm, Draft> {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./\\x{2010}-\\x{2015}-]+( ?(x|ext\\.?|#) ?[0-9]+)?");

    @Override
    public boolean isValid(Draft draft, ConstraintValidatorContext context) {
        var hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        hibernate.disableDefaultConstraintViolation();
        boolean fits = true;
        for (var field : draft.form().fields()) {
            var flaw = flaw(field, draft.answer(field.name()));
            if (flaw.isPresent()) {
                fits = false;
                hibernate.withDynamicPayload(flaw.get());
                hibernate.buildConstraintViolationWithTemplate(flaw.get().rule().name())
                        .addPropertyNode(field.name())
                        .addConstraintViolation();
            }
        }
        return fits;
    }

    private static Optional<Flaw> flaw(Field field, String answer) {
        return answer.isEmpty() && field.required()
                ? Optional.of(new Flaw(field, Rule.REQUIRED, Map.of()))
                : format(field, answer);
    }

    /** What is wrong with an answer that was given; nothing was not. */
    static Optional<Flaw> format(Field field, String answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        int length = answer.codePointCount(0, answer.length());
        if (field.kind().hasChoices() && field.choices().stream().noneMatch(choice -> choice.value().equals(answer))) {
            return Optional.of(new Flaw(field, Rule.CHOICE, Map.of()));
        }
        if (length > field.max()) {
            return Optional.of(new Flaw(field, Rule.TOO_LONG, Map.of("max", field.max(), "length", length)));
        }
        if (field.min() != null && length < field.min()) {
            return Optional.of(new Flaw(field, Rule.TOO_SHORT, Map.of("min", field.min(), "length", length)));
        }
        if (field.kind() == Kind.PHONE && !isPhone(answer)) {
            return Optional.of(new Flaw(field, Rule.PHONE, Map.of()));
        }
        if (field.pattern() != null && !field.pattern().matches(answer)) {
            return Optional.of(new Flaw(field, Rule.PATTERN, Map.of()));
        }
        return Optional.empty();
    }

    private static boolean isPhone(String answer) {
        long digits = answer.chars().filter(Character::isDigit).count();
        return PHONE.matches(answer) && digits >= 5 && digits <= 20;
    }
}
