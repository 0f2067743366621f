package org.deskbell.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.DateBoxes;
import org.deskbell.form.Fallback;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.form.Kind;
import org.deskbell.form.Status;
import org.deskbell.outbox.Line;
import org.deskbell.site.Chrome;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;
import org.deskbell.site.Words;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where no form is, or none any more: says so, and gives back whatever somebody wrote while there still was one. */
@Singleton
class Absences {

    private final Forms forms;
    private final Faces faces;
    private final Site site;
    private final ErrorPage errors;

    Absences(Forms forms, Faces faces, Site site, ErrorPage errors) {
        this.forms = forms;
        this.faces = faces;
        this.site = site;
        this.errors = errors;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Chrome chrome, Problem problem, Written written);
    }

    /**
     * What cannot be sent any more.
     *
     * @param text all of it, to be copied
     */
    record Written(List<Line> lines, String text, Fallback fallback) {}

    /** To somebody who has written nothing yet. */
    Response answer(String id, Visit visit, HttpHeaders headers) {
        return closed(id).map(form -> page(410, closed(form, visit), form, visit, null))
                .orElseGet(() -> errors.answer(404, "search", Words::noForm, Words::noFormHow, headers));
    }

    /** To somebody who has. */
    Response answer(String id, Visit visit, PostedForm posted) {
        var closed = closed(id);
        var language = closed.map(form -> visit.language(faces.languages(form)))
                .orElseGet(() -> visit.language(site.languages()));
        var words = site.words(language);
        var lines = DateBoxes.joined(posted.values())
                .entrySet()
                .stream()
                .map(answer -> line(answer, closed.flatMap(form -> form.field(answer.getKey())), language))
                .filter(Objects::nonNull)
                .toList();
        var written = lines.isEmpty() ? null : new Written(lines, text(lines), fallback(id));
        return closed.map(form -> page(410, closed(form, visit), form, visit, written))
                .orElseGet(() -> page(404, new Problem("", "search", words.noForm(), words.noFormHow(), "/", words.allForms()),
                        null, visit, written));
    }

    private Optional<Form> closed(String id) {
        return forms.find(id).filter(form -> form.status() == Status.CLOSED);
    }

    private Problem closed(Form form, Visit visit) {
        var language = visit.language(faces.languages(form));
        var words = site.words(language);
        var reason = form.closed().reason();
        var link = form.closed().link();
        return new Problem("", "pause", words.closed(), reason == null ? null : reason.in(language),
                link == null ? "/" : link.href(), link == null ? words.allForms() : link.label().in(language));
    }

    private Response page(int status, Problem problem, Form form, Visit visit, Written written) {
        var language = visit.language(form == null ? site.languages() : faces.languages(form));
        var chrome = form == null
                ? site.chrome(problem.heading(), language)
                : faces.of(form, problem.heading(), language, visit, "/f/" + form.id());
        return faces.answer(status, Templates.page(chrome, problem, written), language, form, visit).build();
    }

    /** Null for what nobody typed: our own marks, hidden fields, and whatever was left empty. */
    private Line line(Map.Entry<String, List<String>> answer, Optional<Field> field, Locale language) {
        var text = answer.getValue()
                .stream()
                .filter(value -> !value.isBlank() && !Tags.isOne(value))
                .map(value -> readable(value, field, language))
                .collect(Collectors.joining(", "));
        boolean typed = !answer.getKey().startsWith("_")
                && field.filter(known -> known.is(Kind.HIDDEN) || known.is(Kind.FILE)).isEmpty();
        return typed && !text.isEmpty()
                ? new Line(field.map(known -> known.label().in(language)).orElse(answer.getKey()), text)
                : null;
    }

    private String readable(String value, Optional<Field> field, Locale language) {
        return field.filter(known -> known.kind().isTick())
                .map(tick -> site.words(language).yes())
                .or(() -> field.flatMap(known -> known.choice(value)).map(choice -> choice.label().in(language)))
                .orElse(value);
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.label() + ": " + line.text()).collect(Collectors.joining("\n"));
    }

    /** How to reach a person of the same organisation instead; null where nothing is configured, or nobody knows whose form it was. */
    private Fallback fallback(String id) {
        var own = forms.find(id);
        if (own.isPresent() && own.get().fallback() != null) {
            return own.get().fallback();
        }
        var organisations = own.map(List::of)
                .orElseGet(forms::live)
                .stream()
                .map(form -> form.organisation().name())
                .collect(Collectors.toSet());
        return forms.live()
                .stream()
                .filter(form -> organisations.equals(Set.of(form.organisation().name())))
                .map(Form::fallback)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
