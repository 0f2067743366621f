package org.deskbell.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

import org.deskbell.console.OpenTo.Whom;
import org.deskbell.outbox.Logins;
import org.deskbell.site.Site;

/** Lets in who stands in the users file, or is let in by an organisation's account; acts only those of operators, and only from our own pages. */
@Singleton
class Porter {

    static final String LOG_IN = "/console/log-in";

    private static final String CHALLENGE = "Basic realm=\"Deskbell console\", charset=\"UTF-8\"";
    /** A name, a password and a way to go on; whoever is not in yet may not send more. */
    private static final int MOST_TO_LOG_IN = 8 * 1024;

    private final Users users;
    private final SignOn signOn;
    private final Logins logins;
    private final Site site;
    private final Doorplate plate;
    private final ResourceInfo resource;
    private final UriInfo address;

    Porter(Users users, SignOn signOn, Logins logins, Site site, Doorplate plate, ResourceInfo resource, UriInfo address) {
        this.users = users;
        this.signOn = signOn;
        this.logins = logins;
        this.site = site;
        this.plate = plate;
        this.resource = resource;
        this.address = address;
    }

    /** Whether anybody may use one; without that nothing exists under its address. */
    boolean hasConsole() {
        return users.exist() || signOn.exists();
    }

    /** Ends the request here, unless the user may make it. */
    void receive(ContainerRequestContext request) {
        if (!hasConsole()) {
            throw new NotFoundException();
        }
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (isOpenTo(Whom.ANYBODY)) {
            boolean tooLong = !looks && (request.getLength() < 0 || request.getLength() > MOST_TO_LOG_IN);
            if (tooLong) {
                request.abortWith(plate.problem(413, words().tooLong(), words().tooLongHow(), LOG_IN));
            } else if (!looks && !isOurs(request)) {
                refuseForeign(request);
            }
            return;
        }
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var seen = see(authorization, request.getCookies(), request.getHeaderString(HttpHeaders.ACCEPT));
        if (seen.refusal() != null) {
            request.abortWith(seen.refusal());
            return;
        }
        request.setSecurityContext(new Pass(seen.user(), authorization != null));
        if (!looks && !isOurs(request)) {
            refuseForeign(request);
        } else if (!looks && seen.user().role() != Role.OPERATOR && !isOpenTo(Whom.VIEWERS)) {
            request.abortWith(plate.problem(403, words().onlyOperators(), words().onlyOperatorsHow(), "/console"));
        }
    }

    /** What somebody gets who is none of the users; empty for those who are. */
    Optional<Response> refusal(HttpHeaders headers) {
        if (!hasConsole()) {
            throw new NotFoundException();
        }
        return Optional.ofNullable(see(headers.getHeaderString(HttpHeaders.AUTHORIZATION), headers.getCookies(),
                headers.getHeaderString(HttpHeaders.ACCEPT)).refusal());
    }

    private Seen see(String authorization, Map<String, Cookie> cookies, String accept) {
        if (authorization != null) {
            return password(authorization);
        }
        return Badge.token(cookies, Badge.isTls(site.publicUrl(), null))
                .flatMap(logins::find)
                .flatMap(login -> users.of(login).or(() -> signOn.of(login)))
                .map(user -> new Seen(user, null))
                .orElseGet(() -> new Seen(null, entrance(accept)));
    }

    /** As scripts say who they are, with every request. */
    private Seen password(String authorization) {
        var credentials = Credentials.of(authorization).orElse(null);
        var answer = credentials == null ? Users.Answer.WRONG : users.check(credentials.name(), credentials.password());
        if (answer == Users.Answer.WAIT) {
            return new Seen(null, tooOften());
        }
        var user = answer == Users.Answer.RIGHT ? users.named(credentials.name()) : Optional.<User>empty();
        return new Seen(user.orElse(null), user.isPresent() ? null : challenge());
    }

    /** The way in: the page for people, the challenge for programs. */
    private Response entrance(String accept) {
        if (accept == null || !accept.contains("text/html")) {
            return challenge();
        }
        if (!resource.getResourceMethod().isAnnotationPresent(GET.class)) {
            return plate.problem(403, words().loggedOut(), words().loggedOutHow(), LOG_IN);
        }
        var wanted = address.getRequestUri();
        var way = wanted.getRawPath() + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery());
        return Response.status(303)
                .header(HttpHeaders.LOCATION,
                        LOG_IN + (way.equals("/console") ? "" : "?to=" + URLEncoder.encode(way, StandardCharsets.UTF_8)))
                .build();
    }

    /** Asked of the page that was found and not of the address, which can be written in many ways. */
    private boolean isOpenTo(Whom whom) {
        var open = resource.getResourceMethod().getAnnotation(OpenTo.class);
        return open != null && open.value() == whom;
    }

    private boolean isOurs(ContainerRequestContext request) {
        return Origin.isOurs(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString("Origin"),
                request.getHeaderString(HttpHeaders.HOST), site.publicUrl());
    }

    private void refuseForeign(ContainerRequestContext request) {
        request.abortWith(plate.problem(403, words().foreign(), words().foreignHow(), "/console"));
    }

    private Response tooOften() {
        var page = plate.problem(429, words().tooOften(), words().tooOftenHow(), LOG_IN);
        page.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Throttle.PAUSE.toSeconds());
        return page;
    }

    private Response challenge() {
        var page = plate.problem(401, words().logIn(), words().wrong(), LOG_IN);
        page.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        return page;
    }

    private AccessWords words() {
        return plate.words();
    }

    /** A user, or else what somebody gets instead. */
    private record Seen(User user, Response refusal) {}

    /** Who is in, and whether by a password with the request or by an earlier log-in. */
    private record Pass(User user, boolean basic) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return user::name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return user.role().key().equals(role);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return basic ? BASIC_AUTH : FORM_AUTH;
        }
    }
}
