package org.deskbell.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.Tag;

/** Crashes of a process that has its submissions in a file. */
@Tag("jar")
class CrashesOnSqliteJourney extends CrashContract {

    @Override
    Map<String, String> database() {
        return Map.of();
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/deskbell.db"));
    }

    @Override
    Fuse insertedNotCommitted() {
        return between("insert");
    }

    @Override
    Fuse outcomeNotCommitted() {
        return between("delivered");
    }

    /** The group writer has run the statement and has not committed it. */
    private static Fuse between(String method) {
        return Fuse.at("org.deskbell.outbox.GroupWriter", "run", "AT EXIT", "org.deskbell.outbox.Submissions", method);
    }
}
