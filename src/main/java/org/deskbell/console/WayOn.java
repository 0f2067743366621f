package org.deskbell.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wanted to go before having to log in. */
final class WayOn {

    /** One of the operators' pages and nowhere else, whatever the address says. */
    private static final Pattern INSIDE = Pattern.compile("/(console|preview)([/?][A-Za-z0-9._~%!$&'()*+,;=:@/?-]*)?");

    private WayOn() {}

    static String inside(String to) {
        return to != null && INSIDE.matcher(to).matches() && !to.startsWith(Porter.LOG_IN) ? to : "/console";
    }

    /** As a cookie brings it; null for nonsense. */
    static String decoded(String way) {
        try {
            return way == null ? null : URLDecoder.decode(way, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
