package org.deskbell.trace;

import java.net.URI;
import java.util.Map;

/**
 * Who is told: an address, and what it wants to see with each message; both may be secrets.
 *
 * @param share of all ways, from 0 to 1
 */
record Collector(URI url, Map<String, String> headers, double share) {

    @Override
    public String toString() {
        return "Collector[hidden]";
    }
}
