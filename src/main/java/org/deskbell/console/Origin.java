package org.deskbell.console;

import java.net.URI;

/** Where a post comes from, as the browser says it. */
final class Origin {

    private Origin() {}

    /**
     * Whether one of our own pages posted it. A request that says nothing of itself is not believed: browsers that are safe to use
     * all send one of the two.
     *
     * @param fetchSite {@code Sec-Fetch-Site}; believed first, because a proxy may have changed the host
     * @param publicUrl where operators reach us, if configured
     */
    static boolean isOurs(String fetchSite, String origin, String host, URI publicUrl) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        var own = publicUrl != null ? publicUrl.getAuthority() : host;
        // without the scheme, which a proxy in front may have changed
        return origin != null && origin.matches("https?://.+")
                && origin.substring(origin.indexOf("//") + 2).equalsIgnoreCase(own);
    }
}
