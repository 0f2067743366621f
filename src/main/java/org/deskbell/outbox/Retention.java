package org.deskbell.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

/** What the table of submissions is asked as a whole: how much there is, and what is old enough to go. */
@Singleton
class Retention {

    static final String HAS_FILES = "exists (select 1 from attachment where attachment.reference = submission.reference)";

    /** As the indexes have it, word for word: SQLite takes none whose condition is not repeated. */
    private static final String OLD = " where " + Status.SETTLED + " and settled_at <= ?";
    private static final String ERASED = OLD + " and parcel is null";
    private static final String ANSWERED = OLD + " and parcel is not null";
    /** All that is old, by what is left of it: each half has an index. */
    static final List<String> FORGET = List.of("delete from submission" + ERASED, "delete from submission" + ANSWERED);

    private final Database database;

    Retention(Database database) {
        this.database = database;
    }

    /**
     * Takes the answers out of what was settled before then; reference, ticket id and times stay. Undelivered ones are left alone. Whose
     * it is stays as long as there are files, or nobody could ask for them.
     */
    int erase(Instant settledBefore) {
        int erased = database.update("""
                update submission set parcel = null, copy = null, words = null, original = null, sought = null,
                    person = case when %s then person end""".formatted(HAS_FILES) + ANSWERED,
                settledBefore.toEpochMilli());
        database.update("update submission set person = null where person is not null and parcel is null and not " + HAS_FILES);
        return erased;
    }

    /** Drops the rows of what was settled before then, and their files with them. */
    int forget(Instant settledBefore) {
        return database.together(joint -> {
            Clearance.takeSettled(joint, settledBefore);
            int forgotten = 0;
            for (var half : FORGET) {
                forgotten += joint.update(half, settledBefore.toEpochMilli());
            }
            return forgotten;
        });
    }

    /** PostgreSQL keeps the old version of a changed row until somebody sweeps. */
    void sweep() {
        if (database.isServer()) {
            database.update("vacuum submission");
        }
    }

    /** How many there are in each status that is not the happy end. */
    Map<Status, Tally> tallies() {
        var tallies = new EnumMap<Status, Tally>(Status.class);
        database.query(Retention::tally, """
                select status, count(*) as submissions, min(accepted_at) as oldest from submission
                where status <> 'DELIVERED' group by status""").forEach(tally -> tallies.put(tally.status(), tally));
        return tallies;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(Status.valueOf(row.getString("status")), row.getInt("submissions"),
                Instant.ofEpochMilli(row.getLong("oldest")));
    }

    /** So many in one status, the oldest accepted then. */
    record Tally(Status status, int count, Instant oldest) {}
}
