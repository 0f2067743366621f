package org.deskbell.outbox.alarm;

/** One way out of the house for alarms. */
interface Messenger {

    /** What it is called in the log. */
    String name();

    /**
     * Carries it, within a deadline of its own.
     *
     * @throws Exception if it did not arrive, or nobody knows; the message holds no secret
     */
    void carry(Alarm alarm) throws Exception;
}
