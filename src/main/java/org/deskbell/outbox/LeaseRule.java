package org.deskbell.outbox;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.deskbell.helpdesk.HelpDeskConfig;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** A claim must outlast any exchange, or two senders could hold one submission: refuses to start otherwise. */
@Singleton
class LeaseRule {

    /** For the database, for clocks of replicas that differ, and for a process that was stopped for a moment. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    void check(@Observes StartupEvent event, OutboxConfig outbox, HelpDeskConfig desk) {
        check(outbox.lease(), desk.connectTimeout(), desk.answerTimeout());
    }

    static void check(Duration lease, Duration connect, Duration answer) {
        var least = connect.plus(answer).plus(MARGIN);
        if (lease.compareTo(least) <= 0) {
            throw new ConfigurationException("DESKBELL_OUTBOX_LEASE is " + lease.toSeconds() + " s; it must be longer than "
                    + least.toSeconds() + " s: DESKBELL_HELP_DESK_CONNECT_TIMEOUT, DESKBELL_HELP_DESK_ANSWER_TIMEOUT and "
                    + MARGIN.toSeconds() + " s together.");
        }
    }
}
