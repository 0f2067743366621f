package org.deskbell.outbox;

import org.deskbell.helpdesk.NewTicket;

/** What a second send says for itself, so that an agent who finds two tickets knows why. */
final class Mark {

    private Mark() {}

    static NewTicket on(Submission submission) {
        var ticket = submission.parcel();
        var note = "Reference " + submission.reference()
                + " may already have been received: the answer to an earlier attempt was "
                + "lost.\n\n";
        return new NewTicket(ticket.name(), ticket.email(), ticket.phone(), ticket.subject(), note + ticket.description(),
                ticket.priority(), ticket.staff(), ticket.inbox(), ticket.customFields());
    }
}
