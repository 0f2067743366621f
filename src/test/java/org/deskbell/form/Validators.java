package org.deskbell.form;

import java.time.InstantSource;

import jakarta.inject.Provider;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** Hibernate Validator without Quarkus, for tests in milliseconds. */
public final class Validators {

    private static final Validator PLAIN = plain();

    private Validators() {}

    public static Validator validator() {
        return PLAIN;
    }

    private static Validator plain() {
        var configuration = Validation.byDefaultProvider().configure();
        ConstraintValidatorFactory standard = configuration.getDefaultConstraintValidatorFactory();
        Provider<Validator> later = () -> PLAIN;
        return configuration.constraintValidatorFactory(new ConstraintValidatorFactory() {
            @Override
            public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
                return type == FitsFormValidator.class
                        ? type.cast(new FitsFormValidator(later, InstantSource.system()))
                        : standard.getInstance(type);
            }

            @Override
            public void releaseInstance(ConstraintValidator<?, ?> instance) {
                standard.releaseInstance(instance);
            }
        }).buildValidatorFactory().getValidator();
    }
}
