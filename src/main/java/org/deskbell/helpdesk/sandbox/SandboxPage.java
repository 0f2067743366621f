package org.deskbell.helpdesk.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.deskbell.helpdesk.sandbox.Sandbox.Ticket;
import org.deskbell.site.Chrome;
import org.deskbell.site.Site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

/** The page on which anybody tells the sandbox how to behave and sees what it received; there is none without a sandbox. */
@Path("/sandbox")
class SandboxPage {

    private final Sandbox sandbox;
    private final SandboxWords words;
    private final Site site;

    SandboxPage(Sandbox sandbox, Site site) {
        this.sandbox = sandbox;
        this.words = MessageBundles.get(SandboxWords.class);
        this.site = site;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Chrome chrome, Manners manners, List<Manners> choices, List<Ticket> tickets);
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response show() {
        mustBeOn();
        var page = Templates.page(site.chrome(words.title(), Locale.ENGLISH), sandbox.manners(), List.of(Manners.values()),
                sandbox.tickets());
        return Response.ok(page.render()).header("X-Robots-Tag", "noindex").build();
    }

    @POST
    public Response behave(@FormParam("manners") String name, @HeaderParam("Sec-Fetch-Site") String site,
            @HeaderParam("Origin") String origin, @HeaderParam("Host") String host) {
        mustBeOn();
        mustBeOurs(site, origin, host);
        sandbox.behave(Arrays.stream(Manners.values())
                .filter(manners -> manners.name().equals(name))
                .findFirst()
                .orElseThrow(BadRequestException::new));
        return Response.status(303).header("Location", "/sandbox").build();
    }

    private void mustBeOn() {
        if (!sandbox.isOn()) {
            throw new NotFoundException();
        }
    }

    /** Another site's page must not change it through a visitor's browser. Browsers always send one of the two; others are free. */
    private static void mustBeOurs(String site, String origin, String host) {
        boolean foreignSite = site != null && !site.equals("same-origin");
        // without the scheme, which a proxy in front may have changed
        boolean foreignOrigin = origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
        if (foreignSite || foreignOrigin) {
            throw new ForbiddenException();
        }
    }
}
