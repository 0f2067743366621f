package org.deskbell.outbox.alarm;

import java.util.Optional;

/** Where the console is, as operators reach it; nobody knows unless {@code DESKBELL_PUBLIC_URL} says so. */
record Links(Optional<String> publicUrl) {

    Optional<String> console() {
        return publicUrl.map(String::strip).filter(url -> !url.isEmpty()).map(url -> url.replaceAll("/+$", "") + "/console");
    }

    Optional<String> to(String reference) {
        return console().map(address -> address + "/" + reference);
    }
}
