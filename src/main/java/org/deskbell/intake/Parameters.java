package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** With {@code &} between. */
    String written() {
        return pairs().collect(Collectors.joining("&"));
    }

    /** The same for an address, without those that would make it too long. */
    String fitting() {
        var fitting = new StringJoiner("&");
        pairs().filter(pair -> fitting.length() + pair.length() < LONGEST).forEach(fitting::add);
        return fitting.toString();
    }

    private Stream<String> pairs() {
        return values.entrySet()
                .stream()
                .flatMap(each -> each.getValue().stream().map(value -> escaped(each.getKey()) + "=" + escaped(value)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** An address of ours with these behind it. */
    String behind(String address) {
        var fitting = fitting();
        return fitting.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + fitting;
    }
}
