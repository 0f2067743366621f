package org.deskbell.outbox;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.deskbell.helpdesk.HelpDeskConfig;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Refuses to start with settings that make no sense. Bean Validation could say the bounds on the settings themselves, but then Quarkus
 * reads all its own settings' classes for bounds too, at every start, which takes a fifth of it.
 */
@Singleton
class OutboxRules {

    /** Before anybody works with what is checked here. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;
    /** For the database, for clocks of replicas that differ, and for a process that was stopped for a moment. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int MOST_COURIERS = 1000;

    void check(@Observes @Priority(FIRST) StartupEvent event, OutboxConfig outbox, FilesConfig files, HelpDeskConfig desk) {
        checkNumber("DESKBELL_OUTBOX_COURIERS", outbox.couriers(), MOST_COURIERS);
        checkNumber("DESKBELL_OUTBOX_DRAIN", outbox.drain(), Integer.MAX_VALUE);
        outbox.schedule().forEach(wait -> checkTime("DESKBELL_OUTBOX_SCHEDULE", wait, Duration.ZERO));
        checkTime("DESKBELL_OUTBOX_QUIET", outbox.quiet(), Duration.ZERO);
        checkTime("DESKBELL_OUTBOX_ERASE_AFTER", outbox.eraseAfter(), Duration.ZERO);
        checkTime("DESKBELL_OUTBOX_FORGET_AFTER", outbox.forgetAfter(), Duration.ZERO);
        checkTime("DESKBELL_FILES_WAIT", files.unsent(), Duration.ofMinutes(1));
        checkTime("DESKBELL_FILES_KEEP", files.keep(), Duration.ZERO);
        checkLease(outbox.lease(), desk.connectTimeout(), desk.answerTimeout());
    }

    private static void checkNumber(String setting, int number, int most) {
        if (number < 1 || number > most) {
            throw new ConfigurationException(setting + " is " + number + "; it must be from 1 to " + most + ".");
        }
    }

    private static void checkTime(String setting, Duration time, Duration least) {
        if (time.compareTo(least) < 0) {
            throw new ConfigurationException(setting + " is " + time.toSeconds() + " s; it must be " + least.toSeconds()
                    + " s or more.");
        }
    }

    /** A claim must outlast any exchange, or two senders could hold one submission. */
    static void checkLease(Duration lease, Duration connect, Duration answer) {
        var least = connect.plus(answer).plus(MARGIN);
        if (lease.compareTo(least) <= 0) {
            throw new ConfigurationException("DESKBELL_OUTBOX_LEASE is " + lease.toSeconds() + " s; it must be longer than "
                    + least.toSeconds() + " s: DESKBELL_HELP_DESK_CONNECT_TIMEOUT, DESKBELL_HELP_DESK_ANSWER_TIMEOUT and "
                    + MARGIN.toSeconds() + " s together.");
        }
    }
}
