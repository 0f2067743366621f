package org.deskbell.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.deskbell.journeys.PromiseLedger.Row;
import org.deskbell.journeys.PromiseLedger.Ticket;

/** The line under a {@link PromiseLedger}: what was kept, and the numbers of the messages with which something is wrong. */
final class Balance {

    /** Promised, and neither a ticket nor before an operator nor under way; or its row is gone. */
    final List<Integer> lost = new ArrayList<>();
    /** Neither delivered nor before an operator yet. */
    final List<Integer> underWay = new ArrayList<>();
    /** More than one ticket that does not say that there may be another. */
    final List<Integer> unmarked = new ArrayList<>();
    /** Sent again with the same stamp, and kept twice. */
    final List<Integer> keptTwice = new ArrayList<>();
    /** Delivered, with a ticket id that the help desk never gave to this message. */
    final List<Integer> invented = new ArrayList<>();

    int promised;
    int delivered;
    int beforeAnOperator;
    /** Kept although nobody holds a receipt: the answer with it was lost. */
    int unpromised;
    /** Tickets beyond the first of each message. */
    int second;

    void enter(int message, boolean isPromised, List<Ticket> tickets, List<Row> rows) {
        second += Math.max(0, tickets.size() - 1);
        promised += isPromised ? 1 : 0;
        unpromised += isPromised ? 0 : 1;
        if (tickets.stream().filter(ticket -> !ticket.marked()).count() > 1) {
            unmarked.add(message);
        }
        if (rows.size() > 1) {
            keptTwice.add(message);
        }
        if (rows.stream().anyMatch(Row::isUnderWay)) {
            underWay.add(message);
        }
        if (rows.stream().anyMatch(row -> row.ticketId() != null && tickets.stream().noneMatch(isOf(row)))) {
            invented.add(message);
        }
        if (isPromised) {
            settle(message, tickets, rows);
        }
    }

    private void settle(int message, List<Ticket> tickets, List<Row> rows) {
        if (rows.isEmpty()) {
            lost.add(message);
        } else if (rows.stream().anyMatch(Row::isBeforeAnOperator)) {
            beforeAnOperator++;
        } else if (!tickets.isEmpty()) {
            delivered++;
        } else if (rows.stream().noneMatch(Row::isUnderWay)) {
            lost.add(message);
        }
    }

    private static Predicate<Ticket> isOf(Row row) {
        return ticket -> ticket.id().equals(row.ticketId());
    }

    boolean isGood() {
        return lost.isEmpty() && underWay.isEmpty() && unmarked.isEmpty() && keptTwice.isEmpty() && invented.isEmpty();
    }

    /** Prints the line, and fails where it is red, or where so few are tickets that something else went wrong. */
    void show() {
        System.out.println(this);
        if (!isGood() || delivered * 10 < promised * 9) {
            throw new AssertionError(toString());
        }
    }

    @Override
    public String toString() {
        return "%d promised = %d tickets + %d before an operator; %d kept without a receipt; %d second tickets%n".formatted(
                promised,
                delivered, beforeAnOperator, unpromised, second)
                + "lost %s, under way %s, second without a mark %s, kept twice %s, invented %s: %s".formatted(lost, underWay,
                        unmarked,
                        keptTwice, invented, isGood() ? "GREEN" : "RED");
    }
}
