package org.deskbell.intake;

import java.net.URI;

import jakarta.inject.Singleton;

import org.deskbell.shield.Seals;

/**
 * Addresses by which agents open the files of a ticket. They hold nothing of the file or its sender; how long they lead anywhere is
 * for the file itself to say, since a ticket may take days to be made.
 */
@Singleton
class Links {

    static final String PATH = "/a";

    private static final String PURPOSE = "link";

    private final Seals seals;

    Links(Seals seals) {
        this.seals = seals;
    }

    /** @param home where visitors reach us */
    String link(URI home, String id) {
        return home + PATH + "/" + id + "/" + seals.seal(PURPOSE, id);
    }

    boolean isOurs(String id, String seal) {
        return seals.fits(PURPOSE, id, seal);
    }
}
