package org.deskbell.intake;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
import org.deskbell.site.Site;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** A form as visitors see it, or will, beside what the help desk would get; nothing is sent from here and nothing is kept. */
@Path("/preview/{form}")
@Blocking
class PreviewPage {

    /** Carries a text that nobody has published from page to page. */
    static final String TEXT = "_text";

    private final Forms forms;
    private final Curtain curtain;
    private final Drafts drafts;
    private final FormViews views;
    private final Previews previews;
    private final Handovers handovers;
    private final Absences absences;
    private final Site site;

    PreviewPage(Forms forms, Curtain curtain, Drafts drafts, FormViews views, Previews previews, Handovers handovers,
            Absences absences, Site site) {
        this.forms = forms;
        this.curtain = curtain;
        this.drafts = drafts;
        this.views = views;
        this.previews = previews;
        this.handovers = handovers;
        this.absences = absences;
        this.site = site;
    }

    @GET
    public Response show(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers) {
        return behind(id, request, headers, () -> new PostedForm(Map.of(), PostedForm.State.WHOLE), TEXT,
                (form, visit, none) -> previews.empty(drafts.first(form, visit), visit));
    }

    /** As it would be with the text in the console's box, before anybody publishes it. */
    @POST
    @Path("text")
    public Response text(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, () -> posted(context, contentType), "text",
                (form, visit, box) -> previews.empty(drafts.first(form, visit), visit));
    }

    @POST
    public Response fill(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, () -> posted(context, contentType), TEXT,
                (form, visit, posted) -> previews.filled(drafts.posted(form, visit, posted), visit, posted));
    }

    @POST
    @Path("files")
    public Response take(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, () -> posted(context, contentType), TEXT,
                (form, visit, posted) -> handovers.answer(form, posted, visit));
    }

    /** Nothing was kept, so there is nothing to take away. */
    @POST
    @Path("files/drop")
    public Response drop(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, () -> posted(context, contentType), TEXT,
                (form, visit, posted) -> Response.noContent().build());
    }

    @POST
    @Path("check")
    public Response check(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, () -> posted(context, contentType), TEXT,
                (form, visit, posted) -> views.check(drafts.posted(form, visit, posted), posted, visit));
    }

    /** Asked after each answer, of forms without conditions too: the copy follows what is typed. */
    @POST
    @Path("questions")
    public Response questions(@PathParam("form") String id, @BeanParam Visit request, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        return behind(id, request, headers, () -> posted(context, contentType), TEXT,
                (form, visit, posted) -> previews.changed(drafts.posted(form, visit, posted), visit, posted));
    }

    /** @param name of the posted text that the form has for this page; where there is none it is the form as visitors see it */
    private Response behind(String id, Visit request, HttpHeaders headers, Supplier<PostedForm> letter, String name,
            Page page) {
        return curtain.refusal(headers).orElseGet(() -> {
            var posted = letter.get();
            // another site's page could put its own words under our name
            var text = request.isFromHere(site.publicUrl()) ? posted.first(name) : null;
            var visit = new Rehearsal(request, text == null ? null : text.replace("\r\n", "\n"));
            return find(id, visit.text()).map(form -> page.of(form, visit, posted))
                    .orElseGet(() -> visit.text() == null ? absences.answer(id, visit, headers) : previews.faulty(id));
        });
    }

    private Optional<Form> find(String id, String text) {
        return text == null ? forms.find(id) : Optional.ofNullable(forms.check(id, text).form());
    }

    private static PostedForm posted(RoutingContext context, String contentType) {
        var posted = Letterbox.posted(context, contentType);
        if (!posted.isReadable()) {
            throw new WebApplicationException(posted.state() == PostedForm.State.TOO_LARGE ? 413 : 400);
        }
        return posted;
    }

    /** What comes of a form, of whoever looks at it, and of what was posted. */
    private interface Page {
        Response of(Form form, Rehearsal visit, PostedForm posted);
    }
}
