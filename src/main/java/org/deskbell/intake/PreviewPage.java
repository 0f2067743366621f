package org.deskbell.intake;

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
    private final Drafts drafts;
    private final FormViews views;
    private final Previews previews;
    private final Absences absences;

    PreviewPage(Forms forms, Curtain curtain, Drafts drafts, FormViews views, Previews previews, Absences absences) {
        this.forms = forms;
        this.curtain = curtain;
        this.drafts = drafts;
        this.views = views;
        this.previews = previews;
        this.absences = absences;
    }

    @GET
    public Response show(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers) {
        return behind(id, request, headers, (form, visit) -> previews.empty(drafts.first(form, visit), visit));
    }

    @POST
    public Response fill(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, (form, visit) -> {
            var posted = posted(context, contentType);
            return previews.filled(drafts.posted(form, visit, posted.values()), visit, posted);
        });
    }

    @POST
    @Path("check")
    public Response check(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, (form, visit) -> {
            var posted = posted(context, contentType);
            return views.check(drafts.posted(form, visit, posted.values()), posted, visit);
        });
    }

    /** Asked after each answer, of forms without conditions too: the copy follows what is typed. */
    @POST
    @Path("questions")
    public Response questions(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, (form, visit) -> {
            var posted = posted(context, contentType);
            return previews.changed(drafts.posted(form, visit, posted.values()), visit, posted);
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
}
