package org.deskbell.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page ended, so that the next one begins behind it whatever has come meanwhile.
 *
 * @param status of the last one; null where the tray goes by time alone
 */
public record Bookmark(Status status, Instant acceptedAt, Reference reference) {

    private static final Pattern TEXT = Pattern
            .compile("(HELD|WAITING|IN_DOUBT|DELIVERED|STUCK|CLOSED)?\\.([0-9]{1,15})\\.([0-9A-Z]{4}-[0-9A-Z]{4})");

    static Bookmark behind(Submission last, Tray tray) {
        return new Bookmark(tray.statuses().isEmpty() ? null : last.status(), last.acceptedAt(), last.reference());
    }

    /** What {@link #toString} has written; any nonsense is answered with nothing. */
    public static Optional<Bookmark> read(String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Bookmark(parts.group(1) == null ? null : Status.valueOf(parts.group(1)),
                        Instant.ofEpochMilli(Long.parseLong(parts.group(2))), new Reference(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (status == null ? "" : status.name()) + "." + acceptedAt.toEpochMilli() + "." + reference;
    }
}
