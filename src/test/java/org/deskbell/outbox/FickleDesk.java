package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;

/**
 * A help desk whose answers are thrown dice, one pair for each send of each message, so that a seed tells the whole story. It
 * watches what it is sent, and remembers what was wrong with that.
 */
class FickleDesk implements HelpDesk {

    /** The sender is gone before it can write down what came of it. */
    static final class SenderDied extends Error {
        private static final long serialVersionUID = 1;

        SenderDied() {
            super(null, null, false, false);
        }
    }

    /** @param ticketId null where no ticket was made */
    record Send(boolean marked, String ticketId, boolean certain) {}

    final List<String> wrongs = new ArrayList<>();
    private final Map<String, List<Send>> sends = new HashMap<>();
    private final UnaryOperator<String> status;
    private final long seed;
    private int tickets = 699;
    private boolean fickle = true;

    /** @param status of the submission whose message has this text */
    FickleDesk(long seed, UnaryOperator<String> status) {
        this.seed = seed;
        this.status = status;
    }

    synchronized void calmDown() {
        fickle = false;
    }

    synchronized List<Send> sends(String message) {
        return List.copyOf(sends.getOrDefault(message, List.of()));
    }

    @Override
    public String name() {
        return "proprofs";
    }

    @Override
    public synchronized Outcome create(NewTicket ticket) {
        var lines = ticket.description().lines().toList();
        var message = lines.get(lines.size() - 1);
        var earlier = sends.computeIfAbsent(message, first -> new ArrayList<>());
        boolean marked = ticket.description().startsWith("Reference ");
        note(status.apply(message).matches("WAITING|IN_DOUBT"), message + " was sent though it is " + status.apply(message));
        note(marked || earlier.stream().allMatch(send -> send.ticketId == null && send.certain),
                message + " may be a ticket already, and the next send does not say so");
        int dice = fickle ? new Random(Objects.hash(seed, message, earlier.size())).nextInt(100) : 0;
        boolean made = dice < 30 || dice >= 70 && dice < 85;
        var ticketId = made ? "%05d".formatted(++tickets) : null;
        earlier.add(new Send(marked, ticketId, dice < 70));
        return answer(dice, ticketId);
    }

    private static Outcome answer(int dice, String ticketId) {
        if (dice < 30) {
            return new Created(ticketId);
        }
        if (dice < 40) {
            return new Refused("HTTP 422", "no");
        }
        if (dice < 62) {
            var retryAfter = dice % 2 == 0 ? Duration.ofMinutes(5) : null;
            return new Unavailable("not now", retryAfter, Cause.values()[dice % Cause.values().length], null);
        }
        if (dice < 70) {
            return new Misconfigured("HTTP 404");
        }
        if (dice < 78 || dice >= 85 && dice < 92) {
            return new Unknown("reset", true);
        }
        if (dice < 81) {
            return new Unknown("success without a number", false);
        }
        throw new SenderDied();
    }

    private void note(boolean right, String wrong) {
        if (!right) {
            wrongs.add(wrong);
        }
    }

    synchronized void hasSeenNothingWrong() {
        assertThat(wrongs).isEmpty();
    }
}
