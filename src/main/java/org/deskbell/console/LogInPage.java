package org.deskbell.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.deskbell.console.OpenTo.Whom;
import org.deskbell.outbox.Logins;
import org.deskbell.site.Assets;
import org.deskbell.site.Chrome;
import org.deskbell.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where a person becomes a user of the console: by a password, or on the way to the organisation's own log-in. */
@Path("/console")
@Produces("text/html;charset=UTF-8")
@Guarded
class LogInPage {

    private static final int UNFIT = 422;
    private static final int TOO_OFTEN = 429;

    private final Users users;
    private final SignOn signOn;
    private final Logins logins;
    private final Site site;
    private final Doorplate plate;
    private final Assets assets;

    LogInPage(Users users, SignOn signOn, Logins logins, Site site, Doorplate plate,
            Assets assets) {
        this.users = users;
        this.signOn = signOn;
        this.logins = logins;
        this.site = site;
        this.plate = plate;
        this.assets = assets;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Chrome chrome, Note note, String name, String to, boolean byPassword,
                String account);
    }

    /**
     * @param to where to go then
     * @param said that somebody has just logged out
     */
    @GET
    @Path("/log-in")
    @OpenTo(Whom.ANYBODY)
    public Response page(@RestQuery String to, @RestQuery String said) {
        return answer(Response.ok(), "out".equals(said) ? new Note("ok", "check", plate.words().saidOut(), null) : null, "",
                to);
    }

    @POST
    @Path("/log-in")
    @OpenTo(Whom.ANYBODY)
    public Response logIn(@FormParam("name") String typed, @FormParam("password") String password, @FormParam("to") String to,
            @HeaderParam("Origin") String origin) {
        if (!users.exist()) {
            throw new NotFoundException();
        }
        var name = typed == null ? "" : typed.strip();
        var answer = users.check(name, password == null ? "" : password);
        if (answer == Users.Answer.WAIT) {
            return answer(Response.status(TOO_OFTEN).header(HttpHeaders.RETRY_AFTER, Throttle.PAUSE.toSeconds()),
                    new Note("no", "clock", plate.words().tooOften(), plate.words().tooOftenHow()), name, to);
        }
        var user = answer == Users.Answer.RIGHT ? users.named(name) : null;
        if (user == null || user.isEmpty()) {
            return answer(Response.status(UNFIT), new Note("no", "alert", plate.words().wrong(), plate.words().wrongHow()),
                    name, to);
        }
        return Response.status(303)
                .header(HttpHeaders.LOCATION, WayOn.inside(to))
                .cookie(Badge.of(logins.begin(user.get().login()), Badge.isTls(site.publicUrl(), origin)))
                .build();
    }

    private Response answer(ResponseBuilder answer, Note note, String name, String to) {
        var chrome = plate.chrome(plate.words().logIn()).styled(assets.consoleStyle());
        var way = WayOn.inside(to);
        return answer.entity(plate.render(Templates.page(chrome, note, name, way, users.exist(), signOn.exists()
                ? SignOnKeys.PATH + "?to=" + URLEncoder.encode(way, StandardCharsets.UTF_8)
                : null))).build();
    }
}
