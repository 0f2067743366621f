package org.deskbell.outbox.alarm;

import java.net.URI;
import java.util.Optional;

/** Where the console is, as operators reach it; nobody knows unless {@code DESKBELL_PUBLIC_URL} says so. */
record Links(Optional<URI> publicUrl) {

    Optional<String> console() {
        return publicUrl.map(url -> url.toString().replaceAll("/+$", "") + "/console");
    }

    Optional<String> to(String reference) {
        return console().map(address -> address + "/" + reference);
    }
}
