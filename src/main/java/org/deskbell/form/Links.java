package org.deskbell.form;

import java.util.ArrayList;
import java.util.List;

import com.google.re2j.Pattern;

/** Values that end up in addresses, headers and style sheets, and are therefore looked at closely. */
final class Links {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>]+|tel:[+0-9]+|/[^\\s\"'<>]*");
    private static final Pattern ORIGIN = Pattern
            .compile("https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

    private Links() {}

    static String link(Block block, String key) {
        return matching(block, key, LINK, "starts with https://, http://, mailto:, tel: or /");
    }

    static Link labelled(Block block) {
        var link = new Link(link(block, "href"), block.needWords("label", "Our guides"));
        if (link.href() == null && !block.has("href")) {
            block.fault("href", "\"href\" is missing; add `href: https://…`");
        }
        block.close();
        return link;
    }

    static List<String> origins(Block block) {
        var origins = new ArrayList<String>();
        for (var item : block.items("origins")) {
            var origin = block.text(item, "origins");
            if (origin != null && ORIGIN.matches(origin)) {
                origins.add(origin);
            } else if (origin != null) {
                block.faultAt(item, "an origin is https://, a host in small letters and perhaps a port, nothing more: "
                        + "https://www.example.com (http only for localhost)");
            }
        }
        return List.copyOf(origins);
    }

    static String colour(Block block, String key) {
        return matching(block, key, Pattern.compile("#[0-9a-fA-F]{6}"), "is a colour like \"#2747d9\", in quotes");
    }

    static String length(Block block, String key) {
        return matching(block, key, Pattern.compile("(0|[0-9]{1,2}(\\.[0-9]{1,3})?(px|rem|em))"),
                "is a length like 12px or 0.5rem");
    }

    private static String matching(Block block, String key, Pattern pattern, String rule) {
        var text = block.text(key);
        if (text == null || pattern.matches(text)) {
            return text;
        }
        block.fault(key, "\"" + key + "\" " + rule);
        return null;
    }
}
