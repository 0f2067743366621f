package org.deskbell.helpdesk;

/** Shows what the desk would get, and sends nothing. */
public interface Carbon {

    /** The ticket as JSON, exactly as it would go over the wire but for the two secrets, which are masked. */
    String copy(NewTicket ticket);
}
