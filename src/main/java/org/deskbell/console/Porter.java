package org.deskbell.console;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;

import io.quarkus.qute.i18n.MessageBundles;

/** Lets in who stands in the users file; acts only those of operators, and only from our own pages. */
@Singleton
class Porter {

    private static final String CHALLENGE = "Basic realm=\"Deskbell console\", charset=\"UTF-8\"";

    private final Users users;
    private final Site site;
    private final ErrorPage errors;
    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);

    Porter(Users users, Site site, ErrorPage errors) {
        this.users = users;
        this.site = site;
        this.errors = errors;
    }

    /** Ends the request here, unless the user may make it. */
    void receive(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        refusal(authorization).ifPresentOrElse(request::abortWith,
                () -> admit(Credentials.of(authorization).flatMap(who -> users.named(who.name())).orElseThrow(), request));
    }

    /** What somebody gets who is none of the users; empty for those who are. */
    Optional<Response> refusal(String authorization) {
        if (!users.exist()) {
            throw new NotFoundException();
        }
        var answer = Credentials.of(authorization)
                .map(who -> users.check(who.name(), who.password()))
                .orElse(Users.Answer.WRONG);
        if (answer == Users.Answer.WAIT) {
            return Optional.of(problem(429, words.tooOften(), words.tooOftenHow(), Throttle.PAUSE.toSeconds()));
        }
        if (answer == Users.Answer.WRONG) {
            var page = problem(401, words.logIn(), words.logInHow(), null);
            page.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            return Optional.of(page);
        }
        return Optional.empty();
    }

    private void admit(User user, ContainerRequestContext request) {
        request.setSecurityContext(new Pass(user));
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return;
        }
        if (!Origin.isOurs(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString("Origin"),
                request.getHeaderString(HttpHeaders.HOST), site.publicUrl())) {
            request.abortWith(problem(403, words.foreign(), words.foreignHow(), null));
        } else if (user.role() != Role.OPERATOR) {
            request.abortWith(problem(403, words.onlyOperators(), words.onlyOperatorsHow(), null));
        }
    }

    private Response problem(int status, String heading, String text, Long retryAfter) {
        var page = errors.answer(status, Locale.ENGLISH, site.chrome(heading, Locale.ENGLISH),
                new Problem(status == 401 ? "" : "no", "alert", heading, text, "/console", words.back()));
        if (retryAfter != null) {
            page.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return page;
    }

    /** Who is in. */
    private record Pass(User user) implements SecurityContext {

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
            return BASIC_AUTH;
        }
    }
}
