package org.deskbell.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * How files go. First one statement says that they are gone, and nobody reads them from then on; then their bytes are taken away, a
 * few at a time, so that no transaction is as long as a file. Whatever dies in between, the next round finds what is left.
 */
@Singleton
class Clearance {

    /** What is left of a file that is gone: how much of its sender's share it has used. */
    private static final String GONE = """
            update attachment set state = 'GONE', name = null, type = null, size = null, digest = null, verdict = null,
                what = null, scan_at = null, reference = null, nth = null where\s""";

    /** Pieces that go in one transaction; on a disk that overwrites them each is written once more. */
    private static final int AT_ONCE = 32;

    private static final Logger LOG = Logger.getLogger(Clearance.class);

    private final Database database;

    Clearance(Database database) {
        this.database = database;
    }

    /** One that belongs to no submission. */
    boolean discard(String id) {
        return database.update(GONE + "id = ? and state in ('OPEN', 'WHOLE')", id) == 1;
    }

    /** One that was sent; the submission's history says so. */
    Optional<Reference> erase(String id, String who, Instant now) {
        return database.together(joint -> {
            var reference = joint.query(row -> new Reference(row.getString("reference")),
                    "select reference from attachment where id = ? and state = 'SENT'", id).stream().findFirst();
            if (reference.isEmpty() || joint.update(GONE + "id = ? and state = 'SENT'", id) == 0) {
                return Optional.<Reference>empty();
            }
            joint.update("update submission set history = history || ? where reference = ?",
                    Entry.of(now, "file erased", who, "").line(), reference.get().text());
            return reference;
        });
    }

    /** Those that were sent with this submission. */
    static void takeAll(Joint joint, Reference reference) throws SQLException {
        joint.update(GONE + "reference = ?", reference.text());
    }

    /** Those that were sent with submissions that were settled before then. */
    static int takeSettled(Joint joint, Instant settledBefore) throws SQLException {
        // also where there is no submission any more, whoever has taken it away
        return joint.update(GONE + """
                state = 'SENT' and not exists (
                    select 1 from submission where submission.reference = attachment.reference
                        and (not %s or coalesce(settled_at, accepted_at) > ?))""".formatted(Status.SETTLED),
                settledBefore.toEpochMilli());
    }

    int takeSettled(Instant settledBefore) {
        return database.together(joint -> takeSettled(joint, settledBefore));
    }

    /** Those that arrive and never will have. */
    int takeUnfinished(Instant openedBefore) {
        return database.update(GONE + "state = 'OPEN' and touched_at <= ?", openedBefore.toEpochMilli());
    }

    /** Those that nobody has sent. */
    int takeUnsent(Instant touchedBefore) {
        return database.update(GONE + "state = 'WHOLE' and touched_at <= ?", touchedBefore.toEpochMilli());
    }

    /** What came under a clock that ran ahead came now; else it would be kept until that time comes. */
    void setRight(Instant now) {
        long at = now.toEpochMilli();
        database.update("update attachment set touched_at = ? where state in ('OPEN', 'WHOLE') and touched_at > ?", at, at);
        // a scan is never put off for as long as a day
        database.update("update attachment set scan_at = ? where scan_at > ?", at, at + Duration.ofDays(1).toMillis());
        database.update("update attachment set opened_at = ? where sender is not null and opened_at > ?", at, at);
    }

    /** Where these came from is nobody's concern any more. */
    void forgetSenders(Instant openedBefore) {
        database.update("update attachment set sender = null where sender is not null and opened_at <= ?",
                openedBefore.toEpochMilli());
    }

    /** Takes away the bytes of all that are gone, and what is left of those that count against no sender any more. */
    void sweep() {
        var gone = database.query(row -> row.getString("id"), """
                select id from attachment
                where state = 'GONE' and exists (select 1 from attachment_piece where file = id)""");
        gone.forEach(this::empty);
        database.update("""
                delete from attachment
                where state = 'GONE' and sender is null and not exists (select 1 from attachment_piece where file = id)""");
        if (database.isServer() && !gone.isEmpty()) {
            vacuum();
        }
    }

    /** A server keeps what is deleted until somebody sweeps; where that takes too long, it does so by itself later. */
    private void vacuum() {
        try {
            database.update("vacuum attachment_piece");
            database.update("vacuum attachment");
        } catch (OutboxUnavailable e) {
            LOG.info("The database sweeps out the bytes of files that are erased when it has time");
        }
    }

    /** Takes away the bytes of one that is gone. */
    void empty(String id) {
        int taken;
        do {
            taken = database.update("""
                    delete from attachment_piece
                    where file = ? and number > (select max(number) - ? from attachment_piece where file = ?)""",
                    id, AT_ONCE, id);
        } while (taken > 0);
    }
}
