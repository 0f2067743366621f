package org.deskbell.helpdesk.proprofs;

import com.fasterxml.jackson.annotation.JsonValue;

/** A ticket on its way: it stays sealed until there is a connection to write it to. */
class Envelope {

    private final CreateTicket ticket;
    private volatile boolean opened;

    Envelope(CreateTicket ticket) {
        this.ticket = ticket;
    }

    /** Called where the body is written, which the client does only once it is connected. */
    @JsonValue
    CreateTicket open() {
        opened = true;
        return ticket;
    }

    /** If not, nothing of it has left this machine. */
    boolean mayHaveLeft() {
        return opened;
    }
}
