package org.deskbell.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Attachable;
import org.deskbell.form.Attachment;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Refusal;
import org.deskbell.form.Rule;
import org.deskbell.intake.upload.Uploads;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What is answered to a file that a page sends by itself: its place in the list, with a tag or with the reason why it has none. */
@Singleton
class Handovers {

    /** What may be over when the same file comes again. */
    private static final Set<Rule> PASSING = Set.of(Rule.FILE_DAMAGED, Rule.NO_ROOM, Rule.FILE_GONE);

    private final Faces faces;
    private final FileFields fields;
    private final Tags tags;
    private final Uploads uploads;

    Handovers(Faces faces, FileFields fields, Tags tags, Uploads uploads) {
        this.faces = faces;
        this.fields = fields;
        this.tags = tags;
        this.uploads = uploads;
    }

    @CheckedTemplate(basePath = "FormPage")
    static class Templates {
        static native TemplateInstance file(FileItem item);
    }

    /**
     * @param posted one file, and before it the tags of those that the page has already
     * @throws BadRequestException if there is no file
     */
    Response answer(Form form, PostedForm posted, Visit visit) {
        if (!posted.refusals().isEmpty()) {
            var refusal = posted.refusals().get(0);
            return refused(form, form.field(refusal.field()).orElseThrow(), refusal, visit);
        }
        var field = form.fields()
                .stream()
                .filter(each -> posted.files().containsKey(each.name()))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        var file = posted.files().get(field.name()).get(0);
        return tooMany(form, field, file, posted).map(rule -> {
            uploads.discard(List.of(file.id()));
            return refused(form, field, new Refusal(field.name(), file.name(), rule), visit);
        }).orElseGet(() -> taken(form, field, file, visit));
    }

    private Optional<Rule> tooMany(Form form, Field field, Attachment file, PostedForm posted) {
        long here = tags.brought(form, field, posted).count();
        long together = form.fields()
                .stream()
                .flatMap(each -> tags.brought(form, each, posted))
                .mapToLong(Attachment::size)
                .sum();
        return here >= ((Attachable) field.bounds()).mostFiles()
                ? Optional.of(Rule.TOO_MANY_FILES)
                : together + file.size() > uploads.mostTogether() ? Optional.of(Rule.TOO_MUCH) : Optional.empty();
    }

    Response taken(Form form, Field field, Attachment file, Visit visit) {
        return answer(200, fields.taken(form, field.name(), file, visit.language(faces.languages(form))), form, visit);
    }

    /** @param field the one that the refusal names */
    Response refused(Form form, Field field, Refusal refusal, Visit visit) {
        return answer(422, fields.refused(refusal, (Attachable) field.bounds(), visit.language(faces.languages(form)),
                PASSING.contains(refusal.rule())), form, visit);
    }

    /** The visitor has taken a file away again, if that is one of theirs. */
    void drop(Form form, PostedForm posted) {
        tags.read(form, posted.first(Drafts.DROP)).ifPresent(file -> uploads.discard(List.of(file.id())));
    }

    private Response answer(int status, FileItem item, Form form, Visit visit) {
        return faces.answer(status, Templates.file(item), visit.language(faces.languages(form)), form, visit).build();
    }
}
