package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.Outcome;
import org.jboss.logging.Logger;

/**
 * Stands between the courier and the help desk: open, or ajar for one probe at a time, by the desk's health; shut while an operator
 * says so.
 */
@Singleton
class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final Desks desks;
    private final HelpDesk desk;
    private final InstantSource clock;
    private final Duration lease;

    /** As this process last saw it; other replicas may know more, and {@link #look} asks. */
    private volatile DeskHealth health = DeskHealth.GOOD;
    /** Null while no operator has stopped sending. */
    private volatile Pause pause;

    Gate(Desks desks, HelpDesk desk, InstantSource clock, OutboxConfig config) {
        this.desks = desks;
        this.desk = desk;
        this.clock = clock;
        this.lease = config.lease();
    }

    DeskHealth health() {
        return health;
    }

    Pause pause() {
        return pause;
    }

    boolean isOpen() {
        return health.isClear() && pause == null;
    }

    /** Asks what the other replicas have learnt. */
    void look() {
        pause = desks.pause(desk.name()).orElse(null);
        health = ask();
    }

    /** How the desk is as all replicas see it. */
    DeskHealth ask() {
        return desks.health(desk.name());
    }

    /** Whether the caller may send one submission although the gate is closed. */
    boolean takeProbe() {
        if (pause != null) {
            return false;
        }
        var now = clock.instant();
        var absurd = now.plus(DeskHealth.LONGEST_OPEN).plus(lease);
        var due = health.nextProbeAt();
        var next = now.plus(health.isPaused() ? DeskHealth.BETWEEN_PROBES : lease);
        return due != null && (!due.isAfter(now) || due.isAfter(absurd)) && desks.takeProbe(desk.name(), now, absurd, next);
    }

    /** Learns from an outcome, and says so once when something changes. */
    synchronized void learn(Outcome outcome, Reference reference) {
        var before = health;
        var after = before.after(outcome, reference, clock.instant());
        if (after.equals(before)) {
            return;
        }
        desks.write(desk.name(), after);
        health = after;
        if (after.isPaused() && !before.isPaused()) {
            LOG.warnf("Nothing is sent any more: %s", after.pauseReason());
        } else if (before.isPaused() && !after.isPaused()) {
            LOG.info("The pause is over: the help desk takes tickets again");
        }
        if (after.isOpen() && !before.isOpen()) {
            LOG.warnf("The help desk does not answer; trying one submission every %d s or more", after.openFor().toSeconds());
        } else if (before.isOpen() && !after.isOpen()) {
            LOG.info("The help desk answers again");
        }
    }
}
