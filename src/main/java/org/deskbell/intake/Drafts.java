package org.deskbell.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Prefill;

/** Makes drafts of what a visitor brings along and of what is posted. */
@Singleton
class Drafts {

    private static final String VERSION = "_version";

    private final Faces faces;

    Drafts(Faces faces) {
        this.faces = faces;
    }

    /** Nobody has typed anything yet. */
    Draft first(Form form, Visit visit) {
        return posted(form, visit, Map.of()).with(Trails.arriving(form, visit));
    }

    Draft posted(Form form, Visit visit, Map<String, List<String>> posted) {
        visit.remember();
        Predicate<Field> fresh = field -> isFresh(field, posted);
        var values = new HashMap<>(posted);
        Prefill.linked(form, visit.parameters(), fresh).forEach(values::putIfAbsent);
        var draft = Draft.of(form, visit.language(faces.languages(form)), values, fresh).with(Trails.brought(form, posted));
        return isOfAnOlderPage(form, posted) ? draft.keeping(posted) : draft;
    }

    static boolean isOfAnOlderPage(Form form, Map<String, List<String>> values) {
        return !values.getOrDefault(VERSION, List.of(form.version())).get(0).equals(form.version());
    }

    /** On the first page every field is new, later only what an answer has brought up since the page was made. */
    private static boolean isFresh(Field field, Map<String, List<String>> posted) {
        var asked = posted.get(Questions.FIELD);
        return posted.isEmpty()
                || field.when() != null && asked != null && !Questions.read(asked.get(0)).contains(field.name());
    }
}
