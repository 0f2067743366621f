package org.deskbell.intake;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.shield.Stamps;
import org.deskbell.site.Site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Form pages printed ahead. To all newcomers who read the same language in the same surroundings a form looks the same but for the
 * stamp, so it is printed once and stamped for each; anybody else has {@link FormPage} make a page of their own.
 */
@Singleton
class Pad {

    private static final String FORMS = "/f/";
    /** In bytes; some thousand sheets. */
    private static final long ROOM = 16L * 1024 * 1024;

    private final Forms forms;
    private final Drafts drafts;
    private final Stamps stamps;
    private final FormViews views;
    private final Site site;
    private final Wardrobe<List<Locale>> languages;
    private final Cache<Face, Sheet> sheets = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Face face, Sheet sheet) -> sheet.weight())
            .executor(Runnable::run)
            .build();

    Pad(Forms forms, Drafts drafts, Stamps stamps, FormViews views, Faces faces, Site site) {
        this.forms = forms;
        this.drafts = drafts;
        this.stamps = stamps;
        this.views = views;
        this.site = site;
        this.languages = new Wardrobe<>(faces::languages);
    }

    /** All that a form's page depends on when a newcomer opens it. */
    private record Face(String form, Locale language, String query, boolean framedByUs) {}

    /** As late as the {@link Letterbox}, for the same reason. */
    static void register(@Observes Filters filters, Provider<Pad> pad) {
        filters.register(context -> pad.get().hand(context), 370);
    }

    private void hand(RoutingContext context) {
        var form = form(context.request());
        var sheet = form == null ? null : sheet(form, context.request());
        if (sheet == null) {
            context.next();
        } else {
            sheet.hand(context, stamps.issue(form.id()).token());
        }
    }

    private Form form(HttpServerRequest request) {
        var path = request.path();
        return path != null && path.startsWith(FORMS)
                ? forms.find(path.substring(FORMS.length())).filter(Form::isLive).orElse(null)
                : null;
    }

    /** Null for whoever is no newcomer, and for a stranger's frame. */
    private Sheet sheet(Form form, HttpServerRequest request) {
        var spoken = languages.of(form);
        var visit = Newcomer.of(request, form, spoken).orElse(null);
        if (visit == null || visit.framedBy(site.publicUrl()).filter(origin -> !form.embed().allows(origin)).isPresent()) {
            return null;
        }
        var face = new Face(form.id(), visit.language(spoken), visit.query(), visit.isFramedByUs());
        var sheet = sheets.getIfPresent(face);
        // the very same one: a form that has changed is another one
        if (sheet == null || sheet.form() != form) {
            sheet = print(form, visit);
            sheets.put(face, sheet);
        }
        return sheet;
    }

    private Sheet print(Form form, Visit visit) {
        var specimen = stamps.issue(form.id());
        return Sheet.of(form, views.empty(drafts.first(form, visit), visit, specimen), specimen.token());
    }
}
