package org.deskbell.helpdesk;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskbell.helpdesk.proprofs.Account;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * What must be set before Deskbell may start: a visitor must never get an invented number, nor a token travel in the open. Every
 * refusal is one sentence that says what to set and repeats no value, since values may be secrets.
 */
class StartRules {

    private static final String PROPROFS = "https://www.proprofsdesk.com";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

    private final HelpDeskConfig config;

    StartRules(HelpDeskConfig config) {
        this.config = config;
    }

    /** @throws ConfigurationException if a deadline makes no sense */
    void checkDeadlines() {
        check(config.connectTimeout(), "DESKBELL_HELP_DESK_CONNECT_TIMEOUT");
        check(config.answerTimeout(), "DESKBELL_HELP_DESK_ANSWER_TIMEOUT");
    }

    /** @throws ConfigurationException unless there is a whole account at an address that keeps it secret */
    Account account() {
        Optional<String> email = said(config.accountEmail());
        Optional<String> token = said(config.token());
        if (email.isEmpty() && token.isEmpty()) {
            throw new ConfigurationException(said(config.url()).isPresent()
                    ? "DESKBELL_HELP_DESK_URL is set, but nobody to file the tickets: set DESKBELL_HELP_DESK_ACCOUNT_EMAIL and"
                            + " DESKBELL_HELP_DESK_TOKEN too."
                    : "Deskbell needs a help desk: set DESKBELL_HELP_DESK_ACCOUNT_EMAIL and DESKBELL_HELP_DESK_TOKEN, or"
                            + " DESKBELL_SANDBOX=true to try it with made-up tickets.");
        }
        return new Account(url(),
                email.orElseThrow(() -> half("DESKBELL_HELP_DESK_TOKEN", "DESKBELL_HELP_DESK_ACCOUNT_EMAIL")),
                token.orElseThrow(() -> half("DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "DESKBELL_HELP_DESK_TOKEN")));
    }

    boolean hasCredentials() {
        return said(config.accountEmail()).isPresent() || said(config.token()).isPresent();
    }

    private URI url() {
        try {
            URI url = URI.create(said(config.url()).orElse(PROPROFS));
            if (isFit(url)) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // its message repeats the value, which may hold a password: the sentence below has to do
        }
        throw new ConfigurationException("DESKBELL_HELP_DESK_URL must be an https address without user name, query or fragment,"
                + " such as " + PROPROFS + " (http only for a desk on this very machine).");
    }

    private static boolean isFit(URI url) {
        boolean isPrivate = "https".equalsIgnoreCase(url.getScheme())
                || "http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null
                        && LOOPBACK.matcher(url.getHost()).matches();
        return isPrivate && url.getHost() != null && url.getRawUserInfo() == null && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void check(Duration deadline, String variable) {
        if (deadline.toMillis() < 1 || deadline.compareTo(LONGEST) > 0) {
            throw new ConfigurationException(variable + " must be longer than nothing and at most 10m, such as 5s.");
        }
    }

    private static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static ConfigurationException half(String present, String absent) {
        return new ConfigurationException(present + " is set, but " + absent + " is not: the help desk needs both.");
    }
}
