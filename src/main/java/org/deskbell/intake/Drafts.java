package org.deskbell.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.deskbell.form.Attachment;
import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Prefill;
import org.deskbell.form.Refusal;
import org.deskbell.form.Rule;
import org.deskbell.intake.upload.Uploads;

/** Makes drafts of what a visitor brings along and of what is posted. */
@Singleton
class Drafts {

    private static final String VERSION = "_version";

    /** Names the tag of a file that the visitor does not want to send. */
    static final String DROP = "_drop";

    private final Faces faces;
    private final Tags tags;
    private final Uploads uploads;

    Drafts(Faces faces, Tags tags, Uploads uploads) {
        this.faces = faces;
        this.tags = tags;
        this.uploads = uploads;
    }

    /** Nobody has typed anything yet. */
    Draft first(Form form, Visit visit) {
        return answered(form, visit, Map.of()).with(Trails.arriving(form, visit));
    }

    /** With the files that its page had, and those that came along, but for the one that is to be dropped. */
    Draft posted(Form form, Visit visit, PostedForm posted) {
        var draft = answered(form, visit, posted.values());
        if (!form.asksForFiles()) {
            return draft;
        }
        var files = new LinkedHashMap<String, List<Attachment>>();
        var refusals = new ArrayList<>(posted.refusals());
        var dropped = tags.read(form, posted.first(DROP)).map(Attachment::id).stream().toList();
        long together = 0;
        for (var field : form.fields()) {
            var here = Stream.concat(
                    tags.brought(form, field, posted).filter(file -> !dropped.contains(file.id())),
                    posted.files().getOrDefault(field.name(), List.of()).stream()).distinct().toList();
            files.put(field.name(), here);
            for (var file : here) {
                together += file.size();
                if (together > uploads.mostTogether()) {
                    refusals.add(new Refusal(field.name(), file.name(), Rule.TOO_MUCH));
                }
            }
        }
        return draft.attaching(files, refusals);
    }

    private Draft answered(Form form, Visit visit, Map<String, List<String>> posted) {
        visit.remember();
        Predicate<Field> fresh = field -> isFresh(field, posted);
        var values = new HashMap<>(posted);
        Prefill.linked(form, visit.parameters(), fresh).forEach(values::putIfAbsent);
        var draft = Draft.of(form, visit.language(faces.languages(form)), values, fresh).with(Trails.brought(form, posted));
        return isOfAnOlderPage(form, posted) ? draft.keeping(typed(posted)) : draft;
    }

    /** A field that took files, and is none by now, leaves tags that nobody can read. */
    static Map<String, List<String>> typed(Map<String, List<String>> posted) {
        var typed = new HashMap<>(posted);
        typed.values().removeIf(values -> values.stream().anyMatch(Tags::isOne));
        return typed;
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
