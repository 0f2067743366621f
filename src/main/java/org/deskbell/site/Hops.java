package org.deskbell.site;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a forwarding header says that a request came through, the nearest hop first; a hop that hides itself is empty. */
final class Hops {

    // an address, perhaps with a port behind it: 192.0.2.7:4711, [2001:db8::7]:4711
    private static final Pattern NODE = Pattern.compile("\\[([^\\]]*)](?::[0-9]+)?|([0-9.]+):[0-9]+");

    private Hops() {}

    /** Those of {@code X-Forwarded-For}. */
    static List<Optional<InetAddress>> ofXForwardedFor(List<String> lines) {
        return nearestFirst(List.of(String.join(",", lines).split(",", -1)));
    }

    /**
     * Those of {@code Forwarded} (RFC 7239). Where its quotes do not pair, somebody may want to swallow what a proxy wrote behind
     * them; then nobody can tell.
     */
    static List<Optional<InetAddress>> ofForwarded(List<String> lines) {
        var header = String.join(",", lines);
        if (header.chars().filter(c -> c == '"').count() % 2 != 0) {
            return List.of(Optional.empty());
        }
        return nearestFirst(split(header, ',').stream()
                .map(element -> split(element, ';').stream()
                        .map(String::strip)
                        .filter(pair -> pair.regionMatches(true, 0, "for=", 0, 4))
                        .map(pair -> pair.substring(4).replace("\"", ""))
                        .collect(Collectors.joining(" ")))
                .toList());
    }

    private static List<Optional<InetAddress>> nearestFirst(List<String> nodes) {
        var hops = new ArrayList<>(nodes.stream().map(String::strip).map(Hops::address).toList());
        Collections.reverse(hops);
        return hops;
    }

    private static Optional<InetAddress> address(String node) {
        var parts = NODE.matcher(node);
        return Network.address(!parts.matches() ? node : parts.group(1) != null ? parts.group(1) : parts.group(2));
    }

    /** At this character where it is not in quotes. */
    private static List<String> split(String text, char at) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
