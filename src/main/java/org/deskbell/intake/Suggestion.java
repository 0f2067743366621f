package org.deskbell.intake;

import java.util.Optional;
import java.util.Set;

import org.deskbell.form.Draft;
import org.deskbell.form.EmailSlip;
import org.deskbell.form.Field;
import org.deskbell.form.Kind;

import io.quarkus.qute.TemplateData;

/**
 * An e-mail address that the visitor has probably meant. It is offered, and never stands in the way.
 *
 * @param field name of the field that it is for
 */
@TemplateData
record Suggestion(String field, String email) {

    static Optional<Suggestion> of(Field field, Draft draft) {
        return field.is(Kind.EMAIL)
                ? EmailSlip.in(draft.answer(field.name())).map(email -> new Suggestion(field.name(), email))
                : Optional.empty();
    }

    /** The first one among these fields, or null. */
    static Suggestion among(Draft draft, Set<String> names) {
        return draft.form()
                .fields()
                .stream()
                .filter(field -> names.contains(field.name()))
                .flatMap(field -> of(field, draft).stream())
                .findFirst()
                .orElse(null);
    }
}
