package org.deskbell.trace;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigurationException;

/** What must be set for traces to leave the house; no refusal repeats a value, since values may be secrets. */
class TraceRule {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");
    /** As RFC 9110 has names and values of headers; what else there is could end the line. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final String PATH = "/v1/traces";
    private static final String URL = "DESKBELL_TRACES_URL";
    private static final String HEADERS = "DESKBELL_TRACES_HEADERS";

    private final TraceConfig config;

    TraceRule(TraceConfig config) {
        this.config = config;
    }

    /** @throws ConfigurationException if it is half set, or a secret would travel in the open */
    Optional<Collector> collector() {
        var url = said(config.url());
        var headers = said(config.headers());
        if (!(config.share() >= 0 && config.share() <= 1)) {
            throw new ConfigurationException("DESKBELL_TRACES_SHARE must be from 0 to 1, such as 0.1 for every tenth.");
        }
        if (url.isPresent()) {
            return Optional.of(collector(address(url.get()), headers.isEmpty() ? Map.of() : headers(headers.get())));
        }
        if (headers.isPresent()) {
            throw new ConfigurationException(HEADERS + " is set, but " + URL + " is not: there is nobody to send them to.");
        }
        return Optional.empty();
    }

    private Collector collector(URI url, Map<String, String> headers) {
        if (!headers.isEmpty() && !isPrivate(url)) {
            throw new ConfigurationException(HEADERS + " would travel in the open: " + URL
                    + " must be an https address then (http only for this machine).");
        }
        return new Collector(url, headers, config.share());
    }

    private static URI address(String text) {
        try {
            var url = new URI(text);
            if (("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme())) && url.getHost() != null
                    && url.getUserInfo() == null && url.getFragment() == null) {
                return url.getPath().matches("/?") && url.getQuery() == null ? url.resolve(PATH) : url;
            }
        } catch (URISyntaxException e) {
            // falls through: its message repeats the value
        }
        throw new ConfigurationException(URL + " must be an http or https address without a user name, like"
                + " http://collector.internal:4318 or https://traces.example.com/otlp/v1/traces.");
    }

    private static boolean isPrivate(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || LOOPBACK.matcher(url.getHost()).matches();
    }

    private static Map<String, String> headers(String text) {
        var headers = new LinkedHashMap<String, String>();
        for (var part : text.split(",")) {
            var pair = part.split("=", 2);
            var name = pair[0].strip();
            var value = pair.length == 2 ? decoded(pair[1].strip()) : "";
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new ConfigurationException(HEADERS + " must be names and values like Authorization=Bearer%20abc, with"
                        + " commas between; a comma in a value is %2C.");
            }
            headers.put(name, value);
        }
        return headers;
    }

    /** As others read OTEL_EXPORTER_OTLP_HEADERS: percent-encoded, and a plus is a plus. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
