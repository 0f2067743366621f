package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as they stand behind an address. */
record Parameters(Map<String, List<String>> values) {

    /** Together with a path, a language and the name of the method this is a first line that servers and proxies take. */
    private static final int LONGEST = 3000;

    static Parameters of(Map<String, String> values) {
        var each = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> each.put(name, List.of(value)));
        return new Parameters(each);
    }

    /** These, and then those. */
    Parameters and(Map<String, String> others) {
        var all = new LinkedHashMap<>(values);
        all.putAll(of(others).values);
        return new Parameters(all);
    }

    /** What can be read of it, the first value of each name. */
    static Map<String, String> read(String written) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : written.split("&")) {
            var parts = pair.split("=", 2);
            try {
                values.putIfAbsent(URLDecoder.decode(parts[0], UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
            } catch (IllegalArgumentException e) {
                // somebody wrote this one by hand
            }
        }
        return values;
    }

    /** With {@code &} between; without those that would make an address too long. */
    String written() {
        var written = new StringBuilder();
        values.forEach((name, all) -> {
            var pairs = all.stream()
                    .map(value -> escaped(name) + "=" + escaped(value))
                    .collect(Collectors.joining("&"));
            if (written.length() + pairs.length() < LONGEST) {
                written.append(written.isEmpty() ? "" : "&").append(pairs);
            }
        });
        return written.toString();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** An address of ours with these behind it. */
    String behind(String address) {
        var written = written();
        return written.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + written;
    }
}
