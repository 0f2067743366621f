package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Amendment.Part;
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

    /** Of what became a ticket, as much is counted. */
    private static final Duration RECENT = Duration.ofDays(1);

    /** Of a reason to close, and of a ticket id. */
    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_TICKET_ID = 200;

    private static final Logger LOG = Logger.getLogger(Casework.class);

    private final Cases cases;
    private final Catalogue catalogue;
    private final Courier courier;
    private final InstantSource clock;

    Casework(Cases cases, Catalogue catalogue, Courier courier, InstantSource clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.courier = courier;
        this.clock = clock;
    }

    /**
     * One page of what was looked for.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Case> cases, Bookmark next) {}

    public Page search(Search search, int most) {
        return catalogue.page(search, lateBefore(), most);
    }

    public Optional<Case> find(Reference reference) {
        return cases.named(reference, lateBefore());
    }

    public Tally tally() {
        return cases.tally(lateBefore(), clock.instant().minus(RECENT));
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
        var ticketId = Typed.trim(typed);
        return Typed.isLine(ticketId, LONGEST_TICKET_ID)
                ? act(reference, attempts, Event.NAMED, ticketId, who, ticketId)
                : Upshot.UNFIT;
    }

    /** Decides that a stuck or held one needs no ticket; the reason stays in its history. */
    public Upshot close(Reference reference, int attempts, String typed, String who) {
        var reason = Typed.trim(typed);
        return Typed.isLine(reason, LONGEST_REASON) ? act(reference, attempts, Event.CLOSED, null, who, reason) : Upshot.UNFIT;
    }

    /** Lets a held one go. */
    public Upshot release(Reference reference, int attempts, String who) {
        return act(reference, attempts, Event.RELEASED, null, who, "");
    }

    /** Sends it, whether it is stuck or held. */
    public Upshot send(Reference reference, int attempts, String who) {
        var released = release(reference, attempts, who);
        return released == Upshot.TOO_LATE ? retry(reference, attempts, who) : released;
    }

    /** Changes what a stuck one asks for and sends it again; what the visitor sent stays beside it. */
    public Upshot amend(Reference reference, int attempts, Amendment amendment, String who) {
        var found = find(reference).map(Case::submission).orElse(null);
        if (found == null) {
            return Upshot.NO_SUCH;
        }
        if (!amendment.flaws().isEmpty()) {
            return Upshot.UNFIT;
        }
        var event = found.mayAlreadyBeATicket() ? Event.RETRIED_IN_DOUBT : Event.RETRIED;
        var next = found.status().after(event).orElse(null);
        if (next == null || found.tries().attempts() != attempts || found.parcel() == null) {
            return Upshot.TOO_LATE;
        }
        var changes = amendment.changes(found.parcel()).stream().map(Part::key).collect(Collectors.joining(", "));
        if (changes.isEmpty()) {
            return retry(reference, attempts, who);
        }
        var now = clock.instant();
        var entries = List.of(Entry.of(now, "edited", who, changes), Entry.of(now, event, who, Duration.ZERO, ""));
        if (!cases.amend(found, next, amendment.on(found.parcel()), entries)) {
            return Upshot.TOO_LATE;
        }
        LOG.infof("%s: %s edited and sent again by %s", reference, changes, who);
        courier.wake();
        return Upshot.DONE;
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
}
