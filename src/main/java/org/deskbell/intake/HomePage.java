package org.deskbell.intake;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.site.Chrome;
import org.deskbell.site.Curtain;
import org.deskbell.site.Languages;
import org.deskbell.site.Site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;

/** The bare address: leads to the form that most visitors want, or lists what there is. */
@Path("/")
class HomePage {

    private static final String USUAL = "contact";

    private final Forms forms;
    private final Site site;
    private final Curtain curtain;

    HomePage(Forms forms, Site site, Curtain curtain) {
        this.forms = forms;
        this.site = site;
        this.curtain = curtain;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Chrome chrome, List<Entry> forms, List<Seen> previews);
    }

    /**
     * A form in the list.
     *
     * @param lang the language of its title
     */
    record Entry(String title, String lang, String address) {}

    /** A form behind the curtain. */
    record Seen(String id, String status) {}

    @GET
    @NonBlocking
    public Response show(@BeanParam Visit visit) {
        var live = forms.live();
        if (!curtain.isOpen() && (live.size() == 1 || live.stream().anyMatch(form -> form.id().equals(USUAL)))) {
            var form = live.size() == 1 ? live.get(0).id() : USUAL;
            return Response.status(303).header("Location", "/f/" + form + visit.query()).build();
        }
        var language = visit.language(common(live));
        var words = site.words(language);
        return Response
                .ok(site.render(Templates.page(site.chrome(words.home(), language), entries(live, language), previews()),
                        language))
                .type("text/html;charset=UTF-8")
                .header("Vary", "Accept-Language")
                .build();
    }

    private List<Seen> previews() {
        return curtain.isOpen()
                ? forms.all().stream().map(form -> new Seen(form.id(), form.status().key())).toList()
                : List.of();
    }

    /** The languages that every title is there in, so that the list does not mix two; all where there is none. */
    private List<Locale> common(List<Form> live) {
        var common = site.languages()
                .stream()
                .filter(language -> live.stream().allMatch(form -> Languages.nearest(form.languages(), language).isPresent()))
                .toList();
        return common.isEmpty() ? site.languages() : common;
    }

    private static List<Entry> entries(List<Form> live, Locale language) {
        return live.stream()
                .map(form -> new Entry(form.title().in(language),
                        Languages.nearest(form.languages(), language).orElse(form.defaultLanguage()).toLanguageTag(),
                        "/f/" + form.id()))
                .toList();
    }
}
