package org.deskbell.outbox;

import java.util.List;

/** One of the piles in which operators look: some statuses in the order of their urgency, and which end of each comes first. */
public enum Tray {
    NEEDS_YOU(true, Status.STUCK, Status.HELD),
    HELD(true, Status.HELD),
    ON_THE_WAY(true, Status.WAITING,
            Status.IN_DOUBT),
    LATE(
            true, Status.WAITING, Status.IN_DOUBT),
    DELIVERED(false, Status.DELIVERED),
    CLOSED(false, Status.CLOSED),

    /** Whatever its status, the latest first. */
    ALL(false);

    private final boolean oldestFirst;
    private final List<Status> statuses;

    Tray(boolean oldestFirst, Status... statuses) {
        this.oldestFirst = oldestFirst;
        this.statuses = List.of(statuses);
    }

    boolean oldestFirst() {
        return oldestFirst;
    }

    /** One after the other; none: all at once. */
    List<Status> statuses() {
        return statuses;
    }
}
