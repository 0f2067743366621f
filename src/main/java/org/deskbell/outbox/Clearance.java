package org.deskbell.outbox;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

/**
 * How files go. First one statement says that they are gone, and nobody reads them from then on; then their bytes are taken away, a
 * few at a time, so that no transaction is as long as a file. Whatever dies in between, the next round finds what is left.
 */
@Singleton
class Clearance {

    /** What is left of a file that is gone: how much of its sender's share it has used. */
    static final String GONE = "state = 'GONE', name = null, type = null, size = null, digest = null, verdict = null, what = null,"
            + " scan_at = null";

    /** Pieces that go in one transaction; on a disk that overwrites them each is written once more. */
    private static final int AT_ONCE = 32;

    private final Database database;

    Clearance(Database database) {
        this.database = database;
    }

    /** Of those that belong to no submission. */
    boolean discard(String id) {
        return database.update("update attachment set " + GONE + " where id = ? and state in ('OPEN', 'WHOLE')", id) == 1;
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

    /** Those that are gone, with or without bytes. */
    List<String> gone() {
        return database.query(row -> row.getString("id"), "select id from attachment where state = 'GONE'");
    }

    /** Drops what is left of those that are gone and empty, once they no longer count against their senders. */
    int drop(Instant openedBefore) {
        return database.update("""
                delete from attachment where state = 'GONE' and (sender is null or opened_at <= ?)
                    and not exists (select 1 from attachment_piece where file = id)""", openedBefore.toEpochMilli());
    }
}
