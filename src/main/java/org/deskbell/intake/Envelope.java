package org.deskbell.intake;

import java.net.InetAddress;
import java.net.URI;

/**
 * What comes with a draft besides the answers. Lives as long as the request.
 *
 * @param stamp token of the page that sent it
 * @param foreign whether another site's page did
 * @param silent whether the browser said nothing of the page
 * @param client where it comes from; null where nobody can tell
 * @param trap what stands in the field that nobody sees
 * @param check token of the quick check that the page asked for
 * @param work what the browser found
 * @param ticked what the visitor did instead
 * @param home where visitors reach us, for links in the ticket
 */
record Envelope(String stamp, boolean foreign, boolean silent, InetAddress client, String trap, String check, String work,
        boolean ticked, URI home) {

    static final String STAMP = "_stamp";

    static Envelope of(PostedForm posted, Visit visit, URI publicUrl, InetAddress client) {
        return new Envelope(posted.first(STAMP), visit.isForeign(publicUrl), visit.isSilent(), client, posted.first("_extra"),
                posted.first("_check"),
                posted.first("_work"), posted.first("_tick") != null, visit.home(publicUrl));
    }

    /** Says nothing of where it comes from. */
    @Override
    public String toString() {
        return "Envelope[]";
    }
}
