package org.deskbell.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.outbox.Submission.Tries;

/**
 * A submission before it is written: what we are about to promise to carry.
 *
 * @param stamp nonce of the page that it came from
 * @param answers all that the visitor said, in an order that does not change; with the stamp it makes a repeat recognisable
 * @param language BCP 47 tag of what the visitor read
 * @param attachments ids of the files that go with it, in the order in which they are shown
 */
public record Promise(
        Reference reference,
        String stamp,
        String answers,
        String form,
        String formVersion,
        String language,
        NewTicket parcel,
        List<Line> copy,
        List<String> attachments) {

    /** The same answers sent twice from one page are one submission. */
    String identity() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(answers.getBytes(StandardCharsets.UTF_8));
            return stamp + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What it is once it is written, so that nobody has to read it back. */
    Submission kept(String address, int attempts, Instant now) {
        return new Submission(reference, address, form, Locale.forLanguageTag(language), Status.WAITING, parcel, copy, null,
                null,
                null, new Tries(attempts, 0, 0, 0, 0, null), List.of(), now.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public String toString() {
        return "Promise[" + reference + ", " + form + "]";
    }
}
