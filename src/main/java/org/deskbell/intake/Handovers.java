package org.deskbell.intake;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Attachable;
import org.deskbell.form.Attachment;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Refusal;
import org.deskbell.form.Rule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What is answered to a file that a page sends by itself: its place in the list, with a tag or with the reason why it has none. */
@Singleton
class Handovers {

    /** What may be over when the same file comes again. */
    private static final Set<Rule> PASSING = Set.of(Rule.FILE_DAMAGED, Rule.NO_ROOM, Rule.FILE_GONE);

    private final Faces faces;
    private final FileFields fields;

    Handovers(Faces faces, FileFields fields) {
        this.faces = faces;
        this.fields = fields;
    }

    @CheckedTemplate(basePath = "FormPage")
    static class Templates {
        static native TemplateInstance file(FileItem item);
    }

    Response taken(Form form, Field field, Attachment file, Visit visit) {
        return answer(200, fields.taken(form, field.name(), file, visit.language(faces.languages(form))), form, visit);
    }

    /** @param field the one that the refusal names */
    Response refused(Form form, Field field, Refusal refusal, Visit visit) {
        return answer(422, fields.refused(refusal, (Attachable) field.bounds(), visit.language(faces.languages(form)),
                PASSING.contains(refusal.rule())), form, visit);
    }

    private Response answer(int status, FileItem item, Form form, Visit visit) {
        return faces.answer(status, Templates.file(item), visit.language(faces.languages(form)), form, visit).build();
    }
}
