package org.deskbell.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Every answer of the draft follows its field's rules; each that does not is a violation of its own, with a {@link Flaw}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FormFit.class)
@interface FitsForm {

    String message() default "does not fit the form";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
