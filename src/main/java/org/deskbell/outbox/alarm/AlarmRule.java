package org.deskbell.outbox.alarm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * What must be set for alarms to leave the house. An alarm that goes nowhere is worse than none, so halves are refused; no refusal
 * repeats a value, since values may be secrets.
 */
class AlarmRule {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,<>]+@[^\\s@,<>]+");
    private static final int SHORTEST_SECRET = 16;
    private static final String URL = "DESKBELL_ALARM_WEBHOOK_URL";
    private static final String SECRET = "DESKBELL_ALARM_WEBHOOK_SECRET";

    private final AlarmConfig config;

    AlarmRule(AlarmConfig config) {
        this.config = config;
    }

    /** @throws ConfigurationException if it is half set, or would travel in the open */
    Optional<Webhook> webhook() {
        var url = said(config.webhookUrl());
        var secret = said(config.webhookSecret());
        if (url.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        if (url.isEmpty() || secret.isEmpty()) {
            throw new ConfigurationException((url.isEmpty() ? SECRET : URL) + " is set, but " + (url.isEmpty() ? URL : SECRET)
                    + " is not: alarms by webhook need both, an address and a key to sign with.");
        }
        if (secret.get().length() < SHORTEST_SECRET) {
            throw new ConfigurationException(SECRET + " has " + secret.get().length() + " characters; give it at least "
                    + SHORTEST_SECRET + " random ones, for instance from `openssl rand -base64 32`.");
        }
        return Optional.of(new Webhook(address(url.get()), secret.get()));
    }

    /**
     * Who gets alarms by mail; nobody where it is not set up.
     *
     * @param canMail whether there is a mail server and a sender
     * @throws ConfigurationException if no mail could leave
     */
    List<String> mailTo(boolean canMail) {
        var to = config.mailTo().orElse(List.of()).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (to.isEmpty()) {
            return to;
        }
        if (!to.stream().allMatch(text -> ADDRESS.matcher(text).matches())) {
            throw new ConfigurationException("DESKBELL_ALARM_MAIL_TO must be e-mail addresses with commas between them, like"
                    + " ann@example.com,bob@example.com.");
        }
        if (!canMail) {
            throw new ConfigurationException("DESKBELL_ALARM_MAIL_TO is set, but nobody to send the mail: set"
                    + " QUARKUS_MAILER_HOST to the mail server and QUARKUS_MAILER_FROM to the sender's address.");
        }
        return to;
    }

    private static URI address(String text) {
        try {
            var url = new URI(text);
            boolean secure = "https".equalsIgnoreCase(url.getScheme());
            boolean local = "http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null
                    && LOOPBACK.matcher(url.getHost()).matches();
            if ((secure || local) && url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // falls through: its message repeats the value
        }
        throw new ConfigurationException(URL + " must be an https address without a user name, like"
                + " https://alarms.example.com/deskbell (http only for this machine, as in http://127.0.0.1:8090).");
    }

    private static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
