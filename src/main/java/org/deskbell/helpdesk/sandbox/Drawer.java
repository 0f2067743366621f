package org.deskbell.helpdesk.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import org.deskbell.helpdesk.sandbox.Sandbox.Ticket;

/** Where the sandbox files its tickets: it counts them and keeps the last few. */
class Drawer {

    private static final int ROOM = 20;
    private static final int FIRST_FIVE_DIGIT_NUMBER = 10_000;
    private static final Pattern TOKEN = Pattern.compile("(\"token\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+\"");

    private final Deque<Ticket> tickets = new ArrayDeque<>();
    private long next;

    /** @param start decides the first number, so that a restart does not hand out the same ones; they begin with a zero */
    Drawer(Instant start) {
        next = Math.floorMod(start.getEpochSecond(), FIRST_FIVE_DIGIT_NUMBER);
    }

    synchronized Ticket file(String json) {
        Ticket ticket = new Ticket(String.format("%05d", next++), TOKEN.matcher(json).replaceAll("$1****\""));
        tickets.addFirst(ticket);
        if (tickets.size() > ROOM) {
            tickets.removeLast();
        }
        return ticket;
    }

    synchronized List<Ticket> tickets() {
        return List.copyOf(tickets);
    }

    synchronized void clear() {
        tickets.clear();
    }
}
