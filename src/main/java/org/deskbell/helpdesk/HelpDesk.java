package org.deskbell.helpdesk;

/** The desk on the other side: takes one new ticket and says what became of it. */
public interface HelpDesk {

    /**
     * Asks once for one ticket and blocks until the answer is judged or the deadlines are over. Never throws for anything that
     * the network or the desk does, and never sends twice.
     */
    Outcome create(NewTicket ticket);

    /** Which desk this is, as rows record it: {@code proprofs} or {@code sandbox}. */
    String name();
}
