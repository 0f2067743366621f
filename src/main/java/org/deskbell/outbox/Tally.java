package org.deskbell.outbox;

import java.util.Map;

/**
 * How many submissions stand where.
 *
 * @param byStatus of those that are tickets, only the ones of the last day
 * @param late of those that are under way
 */
public record Tally(Map<Status, Integer> byStatus, int late) {

    public int of(Status status) {
        return byStatus.getOrDefault(status, 0);
    }
}
