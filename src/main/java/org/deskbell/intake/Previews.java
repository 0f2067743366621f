package org.deskbell.intake;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.Flaw;
import org.deskbell.form.Form;
import org.deskbell.helpdesk.Carbon;
import org.deskbell.intake.FormView.Notice;
import org.deskbell.outbox.Reference;
import org.deskbell.site.Assets;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

/** Every face of a preview: as the form page has them, each with the ticket that would come of it. */
@Singleton
class Previews {

    /** Stands for the one that each submission gets. */
    private static final Reference REFERENCE = new Reference("0000-0000");

    private final PreviewWords words = MessageBundles.get(PreviewWords.class);
    private final FormViews views;
    private final Faces faces;
    private final Parcels parcels;
    private final Carbon carbon;
    private final Assets assets;
    private final Site site;
    private final ErrorPage errors;
    private final Provider<Validator> validator;
    private final ObjectMapper json;
    private final Wardrobe<String> styles = new Wardrobe<>(this::style);

    Previews(FormViews views, Faces faces, Parcels parcels, Carbon carbon, Assets assets, Site site,
            ErrorPage errors, Provider<Validator> validator, ObjectMapper json) {
        this.views = views;
        this.faces = faces;
        this.parcels = parcels;
        this.carbon = carbon;
        this.assets = assets;
        this.site = site;
        this.errors = errors;
        this.validator = validator;
        this.json = json;
    }

    @CheckedTemplate(basePath = "PreviewPage")
    static class Templates {
        static native TemplateInstance page(Preview view);

        static native TemplateInstance questions(Questions questions, Copy copy);
    }

    /**
     * The page.
     *
     * @param banner what is previewed, and that nothing comes of it
     * @param answered whether somebody pressed the button
     * @param text that the form has for this preview only; may be null
     */
    record Preview(FormView form, String banner, Copy copy, boolean answered, String text) {

        /** Whether the copy is not what somebody wants to see first. */
        public boolean quiet() {
            return !answered || form.note() != null || !form.flaws().isEmpty();
        }
    }

    /**
     * What the help desk would get.
     *
     * @param fits whether it would get it at all
     * @param language of the agents who read it
     */
    record Copy(String json, boolean fits, String language) {}

    /** Nobody has answered yet, so nobody is told that something is missing. */
    Response empty(Draft draft, Rehearsal visit) {
        return page(200, draft, visit, List.of(), null, false);
    }

    Response filled(Draft draft, Rehearsal visit, PostedForm posted) {
        var shown = posted.first(Questions.FIELD);
        var unseen = shown == null ? List.<Field>of() : draft.unseen(Questions.read(shown), posted.values().keySet());
        var flaws = flaws(draft).stream().filter(flaw -> !unseen.contains(flaw.field())).toList();
        var change = site.words(ChangeWords.class, draft.language());
        return page(flaws.isEmpty() ? 200 : 422, draft, visit, flaws,
                unseen.isEmpty() ? null : new Notice(change.more(), change.moreHow()), true);
    }

    /** What an answer changes: the questions that it brings up or makes needless, and the copy. */
    Response changed(Draft draft, Rehearsal visit, PostedForm posted) {
        var questions = views.changed(draft, visit, Questions.read(posted.first(Questions.FIELD)));
        return answer(200, Templates.questions(questions, copy(draft, visit)), draft, visit);
    }

    private Response page(int status, Draft draft, Rehearsal visit, List<Flaw> flaws, Notice note, boolean answered) {
        var view = views.view(draft, visit, "", flaws, note);
        var chrome = view.chrome()
                .titled(words.title(view.chrome().title()))
                .styled(visit.isOfAPassingForm() ? style(draft.form()) : styles.of(draft.form()));
        if (visit.isOfAPassingForm()) {
            // a link cannot carry the text along
            chrome = chrome.inNoOtherLanguage();
        }
        var banner = visit.isOfAPassingForm() ? words.textBanner() : words.banner(draft.form().status().key());
        return answer(status,
                Templates.page(new Preview(view.with(chrome), banner, copy(draft, visit), answered, visit.text())),
                draft, visit);
    }

    /** There is a fault in the text that somebody wants to look at. */
    Response faulty(String id) {
        return errors.answer(422, Locale.ENGLISH, site.chrome(words.faulty(), Locale.ENGLISH),
                new Problem("no", "alert", words.faulty(), words.faultyHow(), "/preview/" + id, words.asItIs()));
    }

    private String style(Form form) {
        return assets.previewStyle((form.asksForFiles() ? assets.filesStyle() : "") + form.theme().css());
    }

    private Response answer(int status, TemplateInstance page, Draft draft, Rehearsal visit) {
        return faces.answer(status, page, draft.language(), draft.form(), visit).header("X-Robots-Tag", "noindex").build();
    }

    private Copy copy(Draft draft, Visit visit) {
        var exact = carbon.copy(parcels.ticket(draft, REFERENCE, visit.home(site.publicUrl())));
        try {
            // the same, with line ends and spaces for people
            return new Copy(json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(exact)),
                    flaws(draft).isEmpty(),
                    draft.form().defaultLanguage().toLanguageTag());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written just now can be read", e);
        }
    }

    private List<Flaw> flaws(Draft draft) {
        return draft.flaws(validator.get());
    }
}
