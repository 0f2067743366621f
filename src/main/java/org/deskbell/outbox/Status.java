package org.deskbell.outbox;

import java.util.Map;
import java.util.Optional;

/** Where a submission stands, by what it means to an operator, and where each event takes it from there. */
public enum Status {

    /** Looks like a robot's; a person releases or discards it. */
    HELD,

    /** The courier has it and will try, now or later. */
    WAITING,

    /** An answer was lost, so there may be a ticket; one more send, which says so, follows after a quiet time. */
    IN_DOUBT,

    /** The help desk made a ticket. */
    DELIVERED,

    /** Only a person can tell what to do with it. */
    STUCK,

    /** A person decided that it needs no ticket. */
    CLOSED;

    private static final Map<Status, Map<Event, Status>> COURSE = Map.of(
            HELD, Map.of(Event.RELEASED, WAITING, Event.CLOSED, CLOSED, Event.ERASED, CLOSED),
            WAITING, Map.of(Event.CREATED, DELIVERED, Event.PUT_OFF, WAITING, Event.DOUBTED, IN_DOUBT, Event.GIVEN_UP, STUCK,
                    Event.ERASED, CLOSED),
            IN_DOUBT, Map.of(Event.CREATED, DELIVERED, Event.PUT_OFF, IN_DOUBT, Event.DOUBTED, STUCK, Event.GIVEN_UP, STUCK,
                    Event.ERASED, CLOSED),
            STUCK, Map.of(Event.CREATED, DELIVERED, Event.NAMED, DELIVERED, Event.RETRIED, WAITING, Event.RETRIED_IN_DOUBT,
                    IN_DOUBT, Event.CLOSED, CLOSED, Event.ERASED, CLOSED),
            CLOSED, Map.of(Event.CREATED, DELIVERED, Event.ERASED, CLOSED),
            DELIVERED, Map.of(Event.ERASED, DELIVERED));

    /** What can happen to a submission. */
    public enum Event {

        /** The help desk gave a ticket id; recorded whenever it comes. */
        CREATED,
        /** No ticket was made, and later may be better. */
        PUT_OFF,
        /** The answer was lost, or whoever waited for it died. */
        DOUBTED,
        /** Refused, or doubted in a way that no second send can mend. */
        GIVEN_UP,
        /** A person let a held one go, or its time came. */
        RELEASED,
        /** A person said: send it again. */
        RETRIED,
        /** The same, where an earlier answer was lost: the send says so. */
        RETRIED_IN_DOUBT,
        /** A person said which ticket it is. */
        NAMED,
        /** A person said that it needs no ticket, and why. */
        CLOSED,
        /** A person had the answers taken out, and said why; what could still have been sent no longer can. */
        ERASED
    }

    /** Where the event leads; nothing where it cannot happen, and then nothing changes. */
    public Optional<Status> after(Event event) {
        return Optional.ofNullable(COURSE.get(this).get(event));
    }

    /** Those that nobody carries or decides about any more, as SQL; word for word as the indexes have it. */
    static final String SETTLED = "status in ('DELIVERED', 'CLOSED')";

    /**
     * Those in this status, as SQL. It stands in the text and not beside it, and where they are few the condition of their index is
     * repeated: else no index would be used, and all that was ever delivered would be read.
     */
    String asCondition() {
        return (this == DELIVERED ? "" : "status <> 'DELIVERED' and ") + "status = '" + name() + "'";
    }

    /** Whether the courier still carries it. */
    public boolean isUnderWay() {
        return this == WAITING || this == IN_DOUBT;
    }

    /** Whether nobody has to do anything about it any more. */
    boolean isSettled() {
        return this == DELIVERED || this == CLOSED;
    }
}
