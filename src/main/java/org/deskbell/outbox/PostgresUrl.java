package org.deskbell.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL server is, with name and password apart from the address, so that no message which shows the address shows
 * them.
 */
record PostgresUrl(String address, String user, String password) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?"
                    + "(?<host>[^/@?#]+)/(?<name>[^/?#]+)(?:\\?(?<more>[^#]*))?");

    /**
     * What a server's answer may take, and that an error is told without the values that caused it: they are visitors' answers.
     * Whoever writes one of these into the URL has it their way, except for the last.
     */
    private static final List<String> DEFAULTS = List.of("ApplicationName=deskbell", "connectTimeout=5", "socketTimeout=30",
            "tcpKeepAlive=true", "logServerErrorDetail=false");

    /** Empty if this is no such URL. */
    static Optional<PostgresUrl> read(String url) {
        var parts = SHAPE.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var credentials = new HashMap<String, String>();
        var more = new ArrayList<String>();
        try {
            decode(credentials, "user", parts.group("user"));
            decode(credentials, "password", parts.group("password"));
            for (var parameter : Optional.ofNullable(parts.group("more")).orElse("").split("&")) {
                var pair = parameter.split("=", 2);
                if (pair[0].equals("user") || pair[0].equals("password")) {
                    decode(credentials, pair[0], pair.length > 1 ? pair[1] : "");
                } else if (!parameter.isEmpty() && !pair[0].equals("logServerErrorDetail")) {
                    more.add(parameter);
                }
            }
        } catch (IllegalArgumentException notPercentEncoded) {
            // its message quotes the value
            return Optional.empty();
        }
        DEFAULTS.stream().filter(one -> !isSet(more, one)).forEach(more::add);
        return Optional.of(new PostgresUrl(
                "jdbc:postgresql://" + parts.group("host") + "/" + parts.group("name") + "?" + String.join("&", more),
                credentials.get("user"), credentials.get("password")));
    }

    private static void decode(Map<String, String> credentials, String name, String value) {
        if (value != null) {
            // a plus is a plus here, unlike in a form
            credentials.put(name, URLDecoder.decode(value.replace("+", "%2B"), UTF_8));
        }
    }

    private static boolean isSet(List<String> parameters, String other) {
        var name = other.substring(0, other.indexOf('=') + 1);
        return parameters.stream().anyMatch(parameter -> parameter.startsWith(name));
    }

    @Override
    public String toString() {
        return "PostgresUrl[hidden]";
    }
}
