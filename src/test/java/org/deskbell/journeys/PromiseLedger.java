package org.deskbell.journeys;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What visitors were promised against what arrived at the help desk, message by message; {@link Balance} draws the line. A message
 * is known by the number in its subject, so that one which became two rows, or went by way of two replicas, is found too.
 */
final class PromiseLedger {

    private static final Pattern SUBJECT = Pattern.compile("message-([0-9]+)-");

    private final Map<Integer, Boolean> promised = new TreeMap<>();
    private final Map<Integer, List<Ticket>> tickets = new TreeMap<>();

    /** A ticket that the help desk has made, whether or not its answer arrived. */
    record Ticket(String id, boolean marked) {}

    /** One row of the outbox. */
    record Row(int message, String status, String ticketId) {

        boolean isUnderWay() {
            return status.equals("WAITING") || status.equals("IN_DOUBT");
        }

        /** In front of a person, or a person has closed it. */
        boolean isBeforeAnOperator() {
            return status.equals("STUCK") || status.equals("HELD") || status.equals("CLOSED");
        }
    }

    static String subject(int message) {
        return "message-" + message + "-";
    }

    /** Somebody holds a receipt for it. */
    synchronized void promise(int message) {
        promised.put(message, true);
        notifyAll();
    }

    /** @param request as it came to the help desk */
    synchronized void ticket(String request, String id) {
        tickets.computeIfAbsent(number(request), message -> new ArrayList<>())
                .add(new Ticket(id, request.contains("may already have been received")));
    }

    /** The messages for which somebody holds a receipt. */
    synchronized List<Integer> promised() {
        return List.copyOf(promised.keySet());
    }

    synchronized int promises() {
        return promised.size();
    }

    /** Waits until so many more have a receipt. */
    synchronized void awaitPromises(int more, Duration patience) throws InterruptedException {
        int enough = promised.size() + more;
        long end = System.nanoTime() + patience.toNanos();
        while (promised.size() < enough) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("only " + (more - enough + promised.size()) + " more promises in " + patience);
            }
            wait(left);
        }
    }

    synchronized Balance balance(List<Row> rows) {
        var byMessage = rows.stream().collect(groupingBy(Row::message));
        var all = Stream.of(promised.keySet(), tickets.keySet(), byMessage.keySet()).flatMap(keys -> keys.stream()).distinct();
        var balance = new Balance();
        all.sorted()
                .forEach(message -> balance.enter(message, promised.containsKey(message),
                        tickets.getOrDefault(message, List.of()), byMessage.getOrDefault(message, List.of())));
        return balance;
    }

    /** Once nothing is under way: leases of the dead have to run out before that, and the breaker may be open. */
    Balance drained(Connection database, Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var balance = balance(rows(database));
        while (!balance.underWay.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(1000); // a table tells nobody when it changes
            balance = balance(rows(database));
        }
        return balance;
    }

    /** What the outbox says, from its table. */
    static List<Row> rows(Connection database) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select parcel, status, ticket_id from submission")) {
            while (found.next()) {
                rows.add(new Row(number(found.getString(1)), found.getString(2), found.getString(3)));
            }
        }
        return rows;
    }

    /** Which message this text is of. */
    static int number(String text) {
        var found = SUBJECT.matcher(text);
        if (!found.find()) {
            throw new AssertionError("a message that nobody sent");
        }
        return Integer.parseInt(found.group(1));
    }
}
