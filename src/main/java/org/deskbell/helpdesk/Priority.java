package org.deskbell.helpdesk;

/** How urgent a ticket is, in the only three words that the help desk knows. */
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
