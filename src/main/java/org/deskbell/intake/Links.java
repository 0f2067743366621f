package org.deskbell.intake;

import java.net.URI;

import jakarta.inject.Singleton;

import org.deskbell.outbox.FilesConfig;
import org.deskbell.outbox.Reference;
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
    private final FilesConfig config;

    Links(Seals seals, FilesConfig config) {
        this.seals = seals;
        this.config = config;
    }

    /** @param home where visitors reach us */
    String link(URI home, Reference reference, String id) {
        return home + (config.logIn() ? inside(reference, id) : PATH + "/" + id + "/" + seals.seal(PURPOSE, id));
    }

    /** Where only the console's users get it. */
    String inside(Reference reference, String id) {
        return "/console/" + reference + "/files/" + id;
    }

    /** Whether links that were given to others lead there too. */
    boolean leadInside() {
        return config.logIn();
    }

    boolean isOurs(String id, String seal) {
        return seals.fits(PURPOSE, id, seal);
    }
}
