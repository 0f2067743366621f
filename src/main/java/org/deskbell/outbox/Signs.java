package org.deskbell.outbox;

import java.time.Duration;
import java.util.Optional;

import org.deskbell.outbox.alarm.Alarm.Kind;

/**
 * What one look at everything shows, and whether it is an alarm.
 *
 * @param oldest how long the oldest one that the courier still carries has been waiting
 */
record Signs(int waiting, int inDoubt, int stuck, int held, Duration oldest, DeskHealth desk, Disk disk,
        Stock stock) {

    /** So that it does not go to and fro, nor two replicas whose clocks differ disagree. */
    private static final Duration CLEARLY = Duration.ofMinutes(1);
    private static final long MEGABYTE = 1024 * 1024;

    /**
     * What is wrong, in words; empty if it is not.
     *
     * @param already whether this alarm stands
     */
    Optional<String> of(Kind kind, boolean already) {
        switch (kind) {
            case PAUSED :
                return Optional.ofNullable(desk.isPaused() ? paused() : null);
            case UNTRUSTED :
                return Optional.ofNullable(desk.isTrusted() ? null : untrusted());
            case LATE :
                boolean late = oldest.compareTo(already ? Casework.LATE.minus(CLEARLY) : Casework.LATE) > 0;
                return Optional.ofNullable(late ? late() : null);
            case DISK :
                return disk.isShort(already);
            case STORE :
                return Optional.ofNullable(stock.isAlmostFull(already) ? almostFull() : null);
            case SCANNER :
                return Optional.ofNullable(stock.unscanned() > 0 ? unscanned() : null);
            default :
                return Optional.empty();
        }
    }

    /** @param newOnes of those that are so altogether */
    static String needAPerson(Status status, int newOnes, int together) {
        var many = newOnes == 1 ? "1 submission " : newOnes + " submissions ";
        var need = status == Status.HELD
                ? newOnes == 1 ? "waits to be released or discarded" : "wait to be released or discarded"
                : newOnes == 1 ? "needs a person" : "need a person";
        return many + need + (together > newOnes ? " (" + together + " with those before)" : "");
    }

    private String paused() {
        return desk.pauseReason() + ". Nothing is sent until that is mended; one submission asks again every "
                + DeskHealth.BETWEEN_PROBES.toMinutes() + " minutes";
    }

    private static String untrusted() {
        return "the help desk's certificate is not to be trusted, so nothing is sent to it";
    }

    private String almostFull() {
        return "visitors' files take up " + stock.bytes() / MEGABYTE + " MB of " + stock.room() / MEGABYTE
                + " (DESKBELL_FILES_STORE). Once that is full, messages are accepted without files";
    }

    private String unscanned() {
        return (stock.unscanned() == 1 ? "1 file waits" : stock.unscanned() + " files wait") + " for clamd for more than "
                + Casework.LATE.toMinutes() + " minutes (DESKBELL_FILES_CLAMD), and cannot be opened without need meanwhile";
    }

    private String late() {
        return "the oldest submission has been under way for " + oldest.toMinutes() + " minutes (waiting: " + waiting
                + ", in doubt: " + inDoubt + ")";
    }
}
