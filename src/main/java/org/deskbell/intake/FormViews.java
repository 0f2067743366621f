package org.deskbell.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Draft;
import org.deskbell.form.Fallback;
import org.deskbell.form.Field;
import org.deskbell.form.Flaw;
import org.deskbell.form.Form;
import org.deskbell.form.Kind;
import org.deskbell.form.Localized;
import org.deskbell.form.Prefill;
import org.deskbell.intake.FormView.NoteView;
import org.deskbell.intake.FormView.Notice;
import org.deskbell.intake.FormView.Part;
import org.deskbell.intake.Reception.OnceMore;
import org.deskbell.intake.Reception.OnceMore.Cause;
import org.deskbell.shield.Stamp;
import org.deskbell.site.Site;
import org.deskbell.site.Words;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Every face of the form page: empty, with things to fix, with a note; always with every answer so far. */
@Singleton
class FormViews {

    /** What a page is of that carries on what an older one was asked; no form has this version. */
    private static final String OLDER = "older";

    private final Faces faces;
    private final Site site;
    private final FlawWords flawWords;
    private final FileFields fileFields;
    private final Provider<Validator> validator;

    FormViews(Faces faces, Site site, FlawWords flawWords, FileFields fileFields, Provider<Validator> validator) {
        this.faces = faces;
        this.site = site;
        this.flawWords = flawWords;
        this.fileFields = fileFields;
        this.validator = validator;
    }

    @CheckedTemplate(basePath = "FormPage")
    static class Templates {
        static native TemplateInstance page(FormView view);

        static native TemplateInstance page$form(FormView view);

        static native TemplateInstance check(String error, Suggestion suggestion);

        static native TemplateInstance questions(Questions questions);
    }

    List<Locale> languages(Form form) {
        return faces.languages(form);
    }

    Response empty(Draft draft, Visit visit, Stamp stamp) {
        return render(200, draft, visit, stamp, List.of(), null);
    }

    /** @param older whether the form has changed since its page was made */
    Response flawed(Draft draft, Visit visit, Stamp stamp, List<Flaw> flaws, boolean older) {
        var words = site.words(ChangeWords.class, draft.language());
        return render(422, draft, visit, stamp, flaws, older ? new Notice(words.changed(), words.changedHow()) : null);
    }

    /** What was chosen brings up questions that were not on the page: nobody is blamed for not having answered them. */
    Response more(Draft draft, Visit visit, Stamp stamp, List<Field> unseen) {
        var words = site.words(ChangeWords.class, draft.language());
        var flaws = draft.flaws(validator.get()).stream().filter(flaw -> !unseen.contains(flaw.field())).toList();
        return render(422, draft, visit, stamp, flaws, new Notice(words.more(), words.moreHow()));
    }

    /** The conditional questions that have come or gone since the page was made. */
    Response questions(Draft draft, Visit visit, Set<String> shown) {
        var questions = changed(draft, visit, shown);
        return questions.changed().isEmpty()
                ? Response.noContent().build()
                : faces.answer(200, Templates.questions(questions), draft.language(), draft.form(), visit).build();
    }

    Questions changed(Draft draft, Visit visit, Set<String> shown) {
        return Questions.of(parts(draft, visit.address(draft.form()), Map.of(), site.words(draft.language())).stream()
                .flatMap(part -> part.questions().stream())
                .filter(Question::conditional)
                .toList(), shown);
    }

    Response onceMore(Draft draft, Visit visit, OnceMore again) {
        var words = site.words(draft.language());
        return render(422, draft, visit, again.stamp(), List.of(), new Notice(words.onceMore(), reason(again.cause(), words)));
    }

    private static String reason(Cause cause, Words words) {
        switch (cause) {
            case FOREIGN :
                return words.fromElsewhere();
            case NOT_OURS :
                return words.notOurs();
            case SENT_ENOUGH :
                return words.sentEnough();
            default :
                return words.renewed();
        }
    }

    Response damaged(Draft draft, Visit visit, Stamp stamp) {
        var words = site.words(draft.language());
        return render(400, draft, visit, stamp, List.of(), new Notice(words.damaged(), words.damagedHow()));
    }

    Response notKept(Draft draft, Visit visit, Stamp stamp) {
        return later(draft, visit, stamp, site.words(draft.language()).notKept());
    }

    Response busy(Draft draft, Visit visit, Stamp stamp) {
        return later(draft, visit, stamp, site.words(draft.language()).busy());
    }

    private Response later(Draft draft, Visit visit, Stamp stamp, String heading) {
        var words = site.words(draft.language());
        var otherWay = otherWay(draft.form().fallback(), words);
        return render(503, draft, visit, stamp, List.of(),
                new Notice(heading, (words.notKeptHow() + " " + otherWay).strip()));
    }

    Response check(Draft draft, PostedForm posted, Visit visit) {
        var error = posted.values()
                .keySet()
                .stream()
                .flatMap(name -> draft.flaw(name, validator.get()).stream())
                .findFirst()
                .map(flaw -> flawWords.of(flaw, draft.language()))
                .orElse(null);
        var suggestion = error == null ? Suggestion.among(draft, posted.values().keySet()) : null;
        return faces.answer(200, Templates.check(error, suggestion), draft.language(), draft.form(), visit).build();
    }

    Response render(int status, Draft draft, Visit visit, Stamp stamp, List<Flaw> flaws, Notice note) {
        var view = view(draft, visit, stamp.token(), flaws, note);
        var response = faces.answer(status, view.fragment() ? Templates.page$form(view) : Templates.page(view),
                draft.language(),
                draft.form(), visit);
        return (status == 503 ? response.header("Retry-After", "30") : response).build();
    }

    /** @param stamp empty where nothing can be sent */
    FormView view(Draft draft, Visit visit, String stamp, List<Flaw> flaws, Notice note) {
        var form = draft.form();
        var language = draft.language();
        var words = site.words(language);
        var title = form.title().in(language);
        var address = visit.address(form);
        var errorsByField = flaws.stream()
                .collect(Collectors.toMap(flaw -> flaw.field().name(),
                        flaw -> flawWords.of(flaw, language)));
        var linked = new Parameters(Prefill.linked(form, visit.parameters(), field -> true));
        var chrome = faces.of(form, title, language, visit, address)
                .carrying(linked.and(Trails.onward(draft.trail())).fitting());
        return new FormView(
                flaws.isEmpty() ? chrome : chrome.titled(words.errorTitle(chrome.title())),
                visit.wantsFragment(),
                title,
                in(form.intro(), language),
                notes(form, true, language),
                notes(form, false, language),
                linked.behind(address + visit.query()),
                linked.behind(address + "/questions?lang=" + language.toLanguageTag()),
                stamp,
                draft.leftover().isEmpty() ? form.version() : OLDER,
                draft.leftover(),
                Trails.carried(form, draft.trail()),
                note,
                flaws.size() == 1 ? words.oneFlaw() : words.flaws(flaws.size()),
                parts(draft, address, errorsByField, words),
                form.privacy() == null ? null : in(form.privacy().note(), language),
                otherWay(form.fallback(), words),
                form.fallback());
    }

    private List<Part> parts(Draft draft, String address, Map<String, String> errors, Words words) {
        var form = draft.form();
        var check = address + "/check?lang=" + draft.language().toLanguageTag();
        return form.sections()
                .stream()
                .map(section -> new Part(in(section.title(), draft.language()), form.in(section)
                        .stream()
                        .filter(field -> draft.asks(field) || !field.is(Kind.HIDDEN))
                        .map(field -> Question.of(field, draft, isChecked(field) ? check : null, errors.get(field.name()),
                                fileFields.of(field, draft, address, errors.containsKey(field.name())), words))
                        .toList()))
                .toList();
    }

    /** Only what has a format is worth a look before the visitor sends. */
    private static boolean isChecked(Field field) {
        return field.kind().isTyped();
    }

    private List<NoteView> notes(Form form, boolean first, Locale language) {
        return form.asides()
                .stream()
                .filter(aside -> aside.first() == first)
                .map(aside -> new NoteView(aside.icon(), in(aside.title(), language), aside.before(language),
                        aside.link() == null ? null : aside.link().href(),
                        aside.link() == null ? null : in(aside.link().label(), language), aside.after(language)))
                .toList();
    }

    private static String otherWay(Fallback fallback, Words words) {
        if (fallback == null) {
            return "";
        }
        if (fallback.email() != null && fallback.phone() != null) {
            return words.elseEmailOrCall(fallback.email(), fallback.phone());
        }
        return fallback.email() != null ? words.elseEmail(fallback.email()) : words.elseCall(fallback.phone());
    }

    private static String in(Localized words, Locale language) {
        return words == null ? null : words.in(language);
    }
}
