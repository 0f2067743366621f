package org.deskbell.intake;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Forms;
import org.deskbell.site.Site;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** Takes files one by one while the visitor is still writing, and takes them away again. */
@Path("/f/{form}/files")
@Blocking
class FilesPage {

    private final Forms forms;
    private final Handovers handovers;
    private final Absences absences;
    private final Site site;

    FilesPage(Forms forms, Handovers handovers, Absences absences, Site site) {
        this.forms = forms;
        this.handovers = handovers;
        this.absences = absences;
        this.site = site;
    }

    @POST
    public Response take(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        var posted = posted(visit, contentType, context);
        return forms.find(id)
                .filter(form -> form.isLive())
                .map(form -> handovers.answer(form, posted, visit))
                .orElseGet(() -> absences.answer(id, visit, headers));
    }

    @POST
    @Path("drop")
    public Response drop(@PathParam("form") String id, @BeanParam Visit visit,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        var posted = posted(visit, contentType, context);
        forms.find(id).ifPresent(form -> handovers.drop(form, posted));
        return Response.noContent().build();
    }

    private PostedForm posted(Visit visit, String contentType, RoutingContext context) {
        if (visit.isForeign(site.publicUrl())) {
            throw new ForbiddenException();
        }
        var posted = Letterbox.posted(context, contentType);
        if (!posted.isReadable()) {
            throw new BadRequestException();
        }
        return posted;
    }
}
