package org.deskbell.outbox;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Brings what was committed from SQLite's log into the database file, and empties the log: what is erased is gone from both then. */
@Singleton
class Checkpoint {

    private static final Logger LOG = Logger.getLogger(Checkpoint.class);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final Database database;
    private final Rounds rounds = new Rounds("checkpoint", ROUND, "No checkpoint", this::round);
    /** Commits that the last one covered; what a process that was killed has left in the log counts as one more. */
    private long done = -1;

    Checkpoint(Database database) {
        this.database = database;
    }

    void begin(@Observes StartupEvent event) {
        if (database.writer != null) {
            rounds.begin(ROUND);
        }
    }

    /** The last one, when nobody writes any more. */
    void end() {
        rounds.end();
        round();
    }

    /** Does nothing where nothing was written since the last one, or where a server does it by itself. */
    synchronized void round() {
        if (database.writer == null || database.writer.commits.get() == done) {
            return;
        }
        long written = database.writer.commits.get();
        try {
            // busy, pages in the log, pages moved: whoever reads just now keeps the log from being emptied
            if (database.query(row -> row.getInt(1), "pragma wal_checkpoint(truncate)").contains(0)) {
                done = written;
            }
        } catch (OutboxUnavailable e) {
            LOG.debug("No checkpoint; the next round tries again", e);
        }
    }
}
