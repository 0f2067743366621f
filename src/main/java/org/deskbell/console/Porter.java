package org.deskbell.console;

import java.security.Principal;
import java.util.Locale;

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
        if (!users.exist()) {
            throw new NotFoundException();
        }
        var credentials = Credentials.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)).orElse(null);
        var answer = credentials == null ? Users.Answer.WRONG : users.check(credentials.name(), credentials.password());
        if (answer == Users.Answer.WAIT) {
            request.abortWith(problem(429, words.tooOften(), words.tooOftenHow(), Throttle.PAUSE.toSeconds()));
        } else if (answer == Users.Answer.WRONG) {
            var page = problem(401, words.logIn(), words.logInHow(), null);
            page.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            request.abortWith(page);
        } else {
            admit(users.named(credentials.name()).orElseThrow(), request);
        }
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
