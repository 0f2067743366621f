package org.deskbell.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.deskbell.form.Form;

/** What each form wears, made once for each version of it. Only the present version is kept, so that no edit adds to the memory. */
final class Wardrobe<T> {

    private final Map<String, Worn<T>> all = new ConcurrentHashMap<>();
    private final Function<Form, T> tailor;

    Wardrobe(Function<Form, T> tailor) {
        this.tailor = tailor;
    }

    T of(Form form) {
        var worn = all.get(form.id());
        // the very same one: to compare all that a form says, for each page, would take longer than the page
        if (worn == null || worn.by() != form) {
            worn = new Worn<>(form, tailor.apply(form));
            all.put(form.id(), worn);
        }
        return worn.dress();
    }

    private record Worn<T>(Form by, T dress) {}
}
