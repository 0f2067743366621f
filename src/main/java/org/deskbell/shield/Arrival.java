package org.deskbell.shield;

import java.net.InetAddress;
import java.util.List;

/**
 * What rules may look at: one draft on its way in, and how it came. It lives as long as the request; nothing in it is kept.
 *
 * @param answers all of them, in an order that does not change
 * @param texts what was typed, field by field
 * @param email where the answer goes
 * @param trap what stands in the field that nobody sees
 * @param client where it comes from; null where nobody can tell
 * @param silent whether the browser said nothing of the page that sent it
 * @param proof what the quick check has shown
 */
public record Arrival(
        Stamp stamp,
        String answers,
        List<String> texts,
        String email,
        String trap,
        InetAddress client,
        boolean silent,
        Proof proof,
        Terms terms) {

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Arrival[" + stamp.form() + "]";
    }
}
