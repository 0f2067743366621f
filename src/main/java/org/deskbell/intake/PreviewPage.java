package org.deskbell.intake;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Draft;
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.site.Curtain;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** A form as visitors see it, or will, beside what the help desk would get; nothing is sent from here and nothing is kept. */
@Path("/preview/{form}")
@Blocking
class PreviewPage {

    private final Forms forms;
    private final Curtain curtain;
    private final FormViews views;
    private final Previews previews;
    private final Absences absences;

    PreviewPage(Forms forms, Curtain curtain, FormViews views, Previews previews, Absences absences) {
        this.forms = forms;
        this.curtain = curtain;
        this.views = views;
        this.previews = previews;
        this.absences = absences;
    }

    @GET
    public Response show(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers) {
        return behind(id, request, headers, (form, visit) -> previews.empty(draft(form, visit, Map.of()), visit));
    }

    @POST
    public Response fill(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, (form, visit) -> {
            var posted = posted(context, contentType);
            return previews.filled(draft(form, visit, posted.values()), visit, posted.first(Questions.FIELD));
        });
    }

    @POST
    @Path("check")
    public Response check(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, (form, visit) -> {
            var posted = posted(context, contentType);
            return views.check(draft(form, visit, posted.values()), posted, visit);
        });
    }

    /** Asked after each answer, of forms without conditions too: the copy follows what is typed. */
    @POST
    @Path("questions")
    public Response questions(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, (form, visit) -> {
            var posted = posted(context, contentType);
            return previews.changed(draft(form, visit, posted.values()), visit, posted.first(Questions.FIELD));
        });
    }

    private Response behind(String id, Visit request, HttpHeaders headers, BiFunction<Form, Rehearsal, Response> page) {
        var visit = new Rehearsal(request);
        return curtain.refusal(headers)
                .orElseGet(() -> forms.find(id)
                        .map(form -> page.apply(form, visit))
                        .orElseGet(() -> absences.answer(id, visit, headers)));
    }

    private static PostedForm posted(RoutingContext context, String contentType) {
        var posted = PostedForm.of(Letterbox.letter(context), contentType);
        if (!posted.isReadable()) {
            throw new WebApplicationException(posted.state() == PostedForm.State.TOO_LARGE ? 413 : 400);
        }
        return posted;
    }

    private Draft draft(Form form, Rehearsal visit, Map<String, List<String>> values) {
        return Draft.of(form, visit.language(views.languages(form)), values);
    }
}
