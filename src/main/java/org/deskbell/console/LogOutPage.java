package org.deskbell.console;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.deskbell.console.OpenTo.Whom;
import org.deskbell.outbox.Logins;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;

/** Where a person ceases to be a user of the console, and is logged out of the organisation's account too. */
@Path("/console/log-out")
@Produces("text/html;charset=UTF-8")
@Guarded
class LogOutPage {

    private static final String OUT = Porter.LOG_IN + "?said=out";

    private final SignOn signOn;
    private final Logins logins;
    private final Site site;
    private final Doorplate plate;

    LogOutPage(SignOn signOn, Logins logins, Site site, Doorplate plate) {
        this.signOn = signOn;
        this.logins = logins;
        this.site = site;
        this.plate = plate;
    }

    @POST
    @OpenTo(Whom.VIEWERS)
    public Response logOut(@HeaderParam("Origin") String origin,
            @CookieParam(Badge.OVER_TLS) String overTls, @CookieParam(Badge.PLAIN) String plain) {
        var tokens = Stream.of(Optional.ofNullable(overTls), Optional.ofNullable(plain)).flatMap(Optional::stream).toList();
        boolean byAccount = tokens.stream().anyMatch(token -> logins.find(token).flatMap(signOn::of).isPresent());
        tokens.forEach(logins::end);
        var home = site.publicUrl() == null ? origin : site.publicUrl().toString();
        return (byAccount ? signOn.farewell(home == null ? null : home + OUT) : Optional.<String>empty())
                .map(this::farewell)
                .orElseGet(() -> Response.status(303).header(HttpHeaders.LOCATION, OUT))
                .cookie(Badge.gone(Badge.isTls(site.publicUrl(), origin)))
                .build();
    }

    /** A page, because our policy lets no post be answered with the address of another site; it goes on by itself. */
    private ResponseBuilder farewell(String address) {
        return Response.fromResponse(plate.say(200, new Problem("ok", "check", plate.words().saidOut(),
                plate.accountWords().farewell(), address, plate.accountWords().farewellOn())))
                .header("Refresh", "0; url=" + address);
    }
}
