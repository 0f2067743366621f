package org.deskbell.console;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.TimeoutException;

/**
 * Why a log-in by account came to nothing, for whoever runs Deskbell. Quarkus would say more, but with the whole token.
 *
 * @param away whether the provider could not be reached, or gave no answer
 */
record Mishap(boolean away, String why) {

    /** What a provider says in the language of OAuth, and nothing that came with it. */
    private static final Pattern SAID = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,40})\"");

    /** @param error as the provider sent somebody back with it; may be null */
    static Mishap of(RuntimeException thrown, String error) {
        var causes = Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause).toList();
        var said = error != null && error.matches("[a-z_]{1,40}") ? error : said(causes);
        if (said != null) {
            return new Mishap(false, "the provider says " + said);
        }
        var token = first(causes, InvalidJwtException.class);
        if (token != null) {
            return new Mishap(false, fault(token));
        }
        return causes.stream().anyMatch(Mishap::isAway)
                ? new Mishap(true, "the provider does not answer")
                : new Mishap(false, "what came back does not fit: it took too long, was used twice, or is no signed token");
    }

    private static String said(List<Throwable> causes) {
        var exception = first(causes, OIDCException.class);
        var said = SAID.matcher(exception == null || exception.getMessage() == null ? "" : exception.getMessage());
        return said.find() ? said.group(1) : null;
    }

    private static String fault(InvalidJwtException token) {
        if (token.hasExpired()) {
            return "its token has expired; are the clocks right?";
        }
        if (token.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)) {
            return "its token is meant for another client";
        }
        if (token.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return "its token names another provider";
        }
        return token.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)
                ? "its token is not signed by the provider"
                : "its token is not as it has to be";
    }

    /** A connection that ends without an answer becomes a missing cause in Quarkus' client. */
    private static boolean isAway(Throwable cause) {
        return cause instanceof IOException || cause instanceof TimeoutException || cause instanceof OIDCException
                || cause instanceof NullPointerException;
    }

    private static <T> T first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
