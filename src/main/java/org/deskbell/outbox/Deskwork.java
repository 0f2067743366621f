package org.deskbell.outbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.HelpDesk;
import org.jboss.logging.Logger;

/** What operators see of the help desk, and how they stop and resume sending. */
@Singleton
public class Deskwork {

    private static final Logger LOG = Logger.getLogger(Deskwork.class);

    private final Desks desks;
    private final Gate gate;
    private final Courier courier;
    private final HelpDesk desk;
    private final InstantSource clock;

    Deskwork(Desks desks, Gate gate, Courier courier, HelpDesk desk, InstantSource clock) {
        this.desks = desks;
        this.gate = gate;
        this.courier = courier;
        this.desk = desk;
        this.clock = clock;
    }

    /** How the help desk was when this process last looked, a second ago or so. */
    public DeskHealth health() {
        return gate.health();
    }

    /** Whether somebody has stopped sending, as this process last saw it. */
    public Optional<Pause> pause() {
        return Optional.ofNullable(gate.pause());
    }

    /** What people did to it, oldest first. */
    public List<Entry> acts() {
        return desks.acts(desk.name());
    }

    /**
     * Stops sending on every replica, within a second or so; what is on the wire then is waited for.
     *
     * @param typed why; colleagues will want to know
     */
    public Upshot stop(String typed, String who) {
        var why = Typed.trim(typed);
        if (!Typed.isLine(why, Casework.LONGEST_REASON)) {
            return Upshot.UNFIT;
        }
        var now = clock.instant();
        boolean done = desks.stop(desk.name(), new Pause(now, who, why), Entry.of(now, "stopped", who, why));
        return say(done, "Nothing is sent any more: stopped by %s", who);
    }

    public Upshot resume(String who) {
        boolean done = desks.resume(desk.name(), Entry.of(clock.instant(), "resumed", who, ""));
        return say(done, "Sending again: resumed by %s", who);
    }

    private Upshot say(boolean done, String what, String who) {
        gate.look();
        if (!done) {
            return Upshot.TOO_LATE;
        }
        LOG.infof(what, who);
        courier.wake();
        return Upshot.DONE;
    }
}
