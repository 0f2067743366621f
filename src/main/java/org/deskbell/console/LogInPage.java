package org.deskbell.console;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import io.quarkus.qute.i18n.MessageBundles;

/** Where a person becomes a user of the console, and ceases to be one. */
@Path("/console")
@Produces("text/html;charset=UTF-8")
@Guarded
class LogInPage {

    private static final int UNFIT = 422;
    private static final int TOO_OFTEN = 429;

    /** One of the operators' pages and nowhere else, whatever the address says. */
    private static final Pattern INSIDE = Pattern.compile("/(console|preview)([/?][A-Za-z0-9._~%!$&'()*+,;=:@/?-]*)?");

    private final AccessWords words = MessageBundles.get(AccessWords.class);
    private final Users users;
    private final Logins logins;
    private final Site site;
    private final Assets assets;

    LogInPage(Users users, Logins logins, Site site, Assets assets) {
        this.users = users;
        this.logins = logins;
        this.site = site;
        this.assets = assets;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Chrome chrome, Note note, String name, String to);
    }

    /**
     * @param to where to go then
     * @param said that somebody has just logged out
     */
    @GET
    @Path("/log-in")
    @OpenTo(Whom.ANYBODY)
    public Response page(@RestQuery String to, @RestQuery String said) {
        return answer(Response.ok(), "out".equals(said) ? new Note("ok", "check", words.saidOut(), null) : null, "", to);
    }

    @POST
    @Path("/log-in")
    @OpenTo(Whom.ANYBODY)
    public Response logIn(@FormParam("name") String typed, @FormParam("password") String password, @FormParam("to") String to,
            @HeaderParam("Origin") String origin) {
        var name = typed == null ? "" : typed.strip();
        var answer = users.check(name, password == null ? "" : password);
        if (answer == Users.Answer.WAIT) {
            return answer(Response.status(TOO_OFTEN).header(HttpHeaders.RETRY_AFTER, Throttle.PAUSE.toSeconds()),
                    new Note("no", "clock", words.tooOften(), words.tooOftenHow()), name, to);
        }
        var user = answer == Users.Answer.RIGHT ? users.named(name) : null;
        if (user == null || user.isEmpty()) {
            return answer(Response.status(UNFIT), new Note("no", "alert", words.wrong(), words.wrongHow()), name, to);
        }
        return Response.status(303)
                .header(HttpHeaders.LOCATION, inside(to))
                .cookie(Badge.of(logins.begin(user.get().login()), Badge.isTls(site.publicUrl(), origin)))
                .build();
    }

    @POST
    @Path("/log-out")
    @OpenTo(Whom.VIEWERS)
    public Response logOut(@HeaderParam("Origin") String origin,
            @CookieParam(Badge.OVER_TLS) String overTls, @CookieParam(Badge.PLAIN) String plain) {
        for (var token : new String[]{overTls, plain}) {
            if (token != null) {
                logins.end(token);
            }
        }
        return Response.status(303)
                .header(HttpHeaders.LOCATION, Porter.LOG_IN + "?said=out")
                .cookie(Badge.gone(Badge.isTls(site.publicUrl(), origin)))
                .build();
    }

    private Response answer(ResponseBuilder answer, Note note, String name, String to) {
        var chrome = site.chrome(words.logIn(), Locale.ENGLISH).styled(assets.consoleStyle());
        return answer.entity(Templates.page(chrome, note, name, inside(to)).render()).build();
    }

    private static String inside(String to) {
        return to != null && INSIDE.matcher(to).matches() && !to.startsWith(Porter.LOG_IN) ? to : "/console";
    }
}
