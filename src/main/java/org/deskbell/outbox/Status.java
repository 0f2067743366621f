package org.deskbell.outbox;

/** Where a submission stands, by what it means to an operator. */
public enum Status {

    /** The courier has it and will try, now or later. */
    WAITING,

    /** The help desk made a ticket. */
    DELIVERED,

    /** Only a person can tell what to do with it. */
    STUCK
}
