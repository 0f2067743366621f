package org.deskbell.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Submission;
import org.deskbell.shield.Seals;

/**
 * Where receipts are. The address is unguessable and may be passed on; a sealed part that lives half an hour lets the browser that
 * sent the answers see them once more.
 */
@Singleton
class Receipts {

    private static final Duration SHOWN = Duration.ofMinutes(30);
    private static final String PURPOSE = "sent";

    private final Seals seals;
    private final InstantSource clock;

    Receipts(Seals seals, InstantSource clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** The lasting address. */
    String address(Submission submission, Visit visit) {
        return "/r/" + submission.address() + visit.query();
    }

    /** The address that the answer to the post leads to. */
    String arrival(Submission submission, Visit visit) {
        var address = address(submission, visit);
        var end = Long.toString(submission.acceptedAt().plus(SHOWN).getEpochSecond());
        return address + (address.contains("?") ? "&" : "?") + "sent=" + end + "." + seals.seal(PURPOSE, text(submission, end));
    }

    /** Whether this part of the address still opens the answers. */
    boolean opens(Submission submission, String sent) {
        if (sent == null || !sent.matches("[0-9]{1,12}\\..+")) {
            return false;
        }
        var end = sent.substring(0, sent.indexOf('.'));
        return seals.fits(PURPOSE, text(submission, end), sent.substring(end.length() + 1))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(end)));
    }

    private static String text(Submission submission, String end) {
        return submission.address() + "." + end;
    }
}
