package org.deskbell.form;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Promises that a draft answers its form: every answer keeps the rules of its field. */
@Documented
@Constraint(validatedBy = FitsFormValidator.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface FitsForm {

    String message() default "does not fit the form";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
