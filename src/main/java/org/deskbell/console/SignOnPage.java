package org.deskbell.console;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.console.OpenTo.Whom;
import org.deskbell.outbox.Logins;
import org.deskbell.outbox.OutboxUnavailable;
import org.deskbell.site.Site;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/**
 * Where people leave for their organisation's log-in, and come back from it. Quarkus does that walk; what it comes to is a log-in like
 * any other, and nothing of the walk stays with the browser.
 */
@Path(SignOnKeys.PATH)
@Produces("text/html;charset=UTF-8")
@Guarded
class SignOnPage {

    /** Where to go then, as long as somebody is away. */
    static final String WAY = "deskbell-console-way";

    private static final Logger LOG = Logger.getLogger(SignOnPage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What somebody who comes back brings along, one of these at least. */
    private static final Set<String> BROUGHT = Set.of("code", "state", "error");

    /** A provider that does not answer must not take the threads from visitors. */
    private final Semaphore places = new Semaphore(4);
    private final SignOn signOn;
    private final Optional<String> nameClaim;
    private final CurrentIdentityAssociation identities;
    private final HttpAuthenticator authenticator;
    private final Logins logins;
    private final Site site;
    private final Doorplate plate;

    SignOnPage(SignOn signOn, @ConfigProperty(name = "quarkus.oidc.token.principal-claim") Optional<String> nameClaim,
            CurrentIdentityAssociation identities, HttpAuthenticator authenticator, Logins logins, Site site,
            Doorplate plate) {
        this.signOn = signOn;
        this.nameClaim = nameClaim;
        this.identities = identities;
        this.authenticator = authenticator;
        this.logins = logins;
        this.site = site;
        this.plate = plate;
    }

    /** @param to where to go then */
    @GET
    @OpenTo(Whom.ANYBODY)
    @Blocking
    public Response page(@RestQuery String to, @CookieParam(WAY) String way, @Context RoutingContext request) {
        if (!signOn.exists()) {
            throw new NotFoundException();
        }
        if (!places.tryAcquire()) {
            return problem(429, words().busy(), words().busyHow());
        }
        try {
            return BROUGHT.stream().anyMatch(request.queryParams()::contains)
                    ? Response.fromResponse(asking(request, () -> arrive(request, way)))
                            .cookie(Badge.wayGone(isTls(request)))
                            .build()
                    : asking(request, () -> leave(request, to));
        } finally {
            places.release();
        }
    }

    private Response leave(RoutingContext request, String to) {
        var away = authenticator.getChallenge(request).await().atMost(PATIENCE);
        var address = away == null
                ? Optional.<String>empty()
                : away.getHeaders()
                        .entrySet()
                        .stream()
                        .filter(header -> HttpHeaders.LOCATION.equalsIgnoreCase(header.getKey().toString()))
                        .map(Map.Entry::getValue)
                        .findFirst();
        if (address.isEmpty()) {
            return refused();
        }
        return Response.status(303)
                .header(HttpHeaders.LOCATION, address.get())
                .cookie(Badge.way(WayOn.inside(to), isTls(request)))
                .build();
    }

    private Response arrive(RoutingContext request, String way) {
        var identity = identities.getDeferredIdentity().await().atMost(PATIENCE);
        if (identity.isAnonymous()) {
            return refused();
        }
        // Quarkus gives it out with every log-in; ours is another
        request.response().removeCookies("q_session", false);
        return enter(identity, request, way);
    }

    private Response enter(SecurityIdentity identity, RoutingContext request, String way) {
        var account = Account.of(identity.getPrincipal(), identity.getRoles(), nameClaim);
        if (account.name().isEmpty()) {
            LOG.warn("An account was not let in: it has no name. QUARKUS_OIDC_TOKEN_PRINCIPAL_CLAIM says which claim holds it");
            return refused();
        }
        if (account.role().isEmpty()) {
            LOG.warn("An account was not let in: it has neither the role viewer nor operator."
                    + " QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH says which claim holds it");
            return problem(403, words().noRole(), words().noRoleHow(account.name()));
        }
        var token = logins.begin(signOn.login(account.name(), account.role().get()), SignOn.LENGTH);
        return Response.status(303)
                .header(HttpHeaders.LOCATION, WayOn.inside(WayOn.decoded(way)))
                .cookie(Badge.of(token, isTls(request)))
                .build();
    }

    private Response asking(RoutingContext request, Supplier<Response> question) {
        try {
            return question.get();
        } catch (OutboxUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            var mishap = Mishap.of(e, request.queryParams().get("error"));
            LOG.warnf("A log-in by account came to nothing: %s", mishap.why());
            return mishap.away() ? problem(503, words().away(), words().awayHow()) : refused();
        }
    }

    private boolean isTls(RoutingContext request) {
        return site.publicUrl() == null ? request.request().isSSL() : Badge.isTls(site.publicUrl(), null);
    }

    private Response refused() {
        return problem(403, words().refused(), words().refusedHow());
    }

    private Response problem(int status, String heading, String text) {
        return plate.problem(status, heading, text, Porter.LOG_IN);
    }

    private AccountWords words() {
        return plate.accountWords();
    }
}
