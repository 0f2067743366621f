package org.deskbell.intake;

import java.util.List;

import org.deskbell.outbox.Line;
import org.deskbell.site.Chrome;

/**
 * The receipt as its template prints it.
 *
 * @param fragment whether only the changing part is sent, to htmx
 * @param ticket the ticket id as the help desk gave it; null until there is one
 * @param acceptedAt ISO 8601, UTC
 * @param next what happens next, as the form says it
 * @param poll where to ask for news, with what the page has already seen; null when there is nothing more to wait for here
 * @param pace how often to ask: {@code 3s}
 * @param copy what was sent; empty when it may not be shown (any more)
 * @param arrival whether the visitor has just sent it and is waiting to hear
 */
record ReceiptView(
        Chrome chrome,
        boolean fragment,
        String ticket,
        String reference,
        String acceptedAt,
        String acceptedAtText,
        List<String> next,
        String address,
        String poll,
        String pace,
        List<Line> copy,
        String another,
        boolean arrival) {

    /** What the copy button copies. */
    public String number() {
        return ticket == null ? reference : ticket;
    }
}
