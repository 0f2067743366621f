package org.deskbell.outbox;

import java.util.Map;

/**
 * How many submissions stand where.
 *
 * @param late of those that are under way
 */
public record Tally(Map<Status, Integer> byStatus, int late) {

    public int of(Status status) {
        return byStatus.getOrDefault(status, 0);
    }
}
