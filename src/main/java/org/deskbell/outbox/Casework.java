package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Status.Event;
import org.jboss.logging.Logger;

/**
 * What operators see and do. Each act is one statement that takes effect only on the submission as the operator saw it, so that of
 * two at once one acts and the other is told; it is written into the history with who did it. Reading and acting throw
 * {@link OutboxUnavailable} when the database does not answer.
 */
@Singleton
public class Casework {

    /** What is under way for longer than this is something to look at. */
    public static final Duration LATE = Duration.ofMinutes(15);

    /** Of a reason to close, and of a ticket id. */
    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_TICKET_ID = 200;

    private static final Logger LOG = Logger.getLogger(Casework.class);

    private final Cases cases;
    private final Courier courier;
    private final Gate gate;
    private final InstantSource clock;

    Casework(Cases cases, Courier courier, Gate gate, InstantSource clock) {
        this.cases = cases;
        this.courier = courier;
        this.gate = gate;
        this.clock = clock;
    }

    /** What is not settled: stuck, then held, then late, then the rest; within each what has waited longest first. */
    public List<Case> open(int most) {
        return cases.open(lateBefore(), most);
    }

    public Optional<Case> find(Reference reference) {
        return cases.named(reference, lateBefore());
    }

    public Tally tally() {
        return cases.tally(lateBefore());
    }

    /** How the help desk was when this process last looked, a second ago or so. */
    public DeskHealth health() {
        return gate.health();
    }

    /**
     * Sends a stuck one again, at once; where it may be a ticket already, the send says so.
     *
     * @param attempts as the operator saw them
     */
    public Upshot retry(Reference reference, int attempts, String who) {
        return act(reference, attempts, Event.RETRIED, null, who, "");
    }

    /**
     * Says which ticket a stuck one is.
     *
     * @param typed 1 to 200 printable characters; spaces around them do not count
     */
    public Upshot name(Reference reference, int attempts, String typed, String who) {
        var ticketId = trim(typed);
        return isText(ticketId, LONGEST_TICKET_ID)
                ? act(reference, attempts, Event.NAMED, ticketId, who, ticketId)
                : Upshot.UNFIT;
    }

    /** Decides that a stuck or held one needs no ticket; the reason stays in its history. */
    public Upshot close(Reference reference, int attempts, String typed, String who) {
        var reason = trim(typed);
        return isText(reason, LONGEST_REASON) ? act(reference, attempts, Event.CLOSED, null, who, reason) : Upshot.UNFIT;
    }

    /** Lets a held one go. */
    public Upshot release(Reference reference, int attempts, String who) {
        return act(reference, attempts, Event.RELEASED, null, who, "");
    }

    private Upshot act(Reference reference, int attempts, Event wanted, String ticketId, String who, String why) {
        var found = find(reference).map(Case::submission).orElse(null);
        if (found == null) {
            return Upshot.NO_SUCH;
        }
        var event = wanted == Event.RETRIED && found.mayAlreadyBeATicket() ? Event.RETRIED_IN_DOUBT : wanted;
        var next = found.status().after(event).orElse(null);
        var entry = Entry.of(clock.instant(), event, who, Duration.ZERO, why);
        if (next == null || found.tries().attempts() != attempts || !cases.act(found, next, ticketId, entry)) {
            return Upshot.TOO_LATE;
        }
        LOG.infof("%s: %s by %s", reference, entry.event(), who);
        if (next.isUnderWay()) {
            courier.wake();
        }
        return Upshot.DONE;
    }

    private Instant lateBefore() {
        return clock.instant().minus(LATE);
    }

    private static String trim(String typed) {
        return typed == null ? "" : typed.replaceAll("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$", "");
    }

    /** Whether a line of printable characters; they are kept as given, so none may be changed on the way. */
    private static boolean isText(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest && text.matches("[\\P{C}&&[^\\p{Zl}\\p{Zp}]]+");
    }
}
