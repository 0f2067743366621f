package org.deskbell.journeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.deskbell.outbox.PostgresServer;
import org.junit.jupiter.api.Tag;

/** Crashes of a process that has its submissions on a server. */
@Tag("jar")
class CrashesOnPostgresJourney extends CrashContract {

    private final PostgresServer server = PostgresServer.get();
    private final String url = server.newDatabase();

    @Override
    Map<String, String> database() {
        return Map.of("DATABASE_URL", url, "DESKBELL_SHIELD_SECRET", "only-for-tests-0123456789-0123456789");
    }

    @Override
    Connection connect() throws SQLException {
        return server.connect(url);
    }

    @Override
    Fuse insertedNotCommitted() {
        return unanswered("insert");
    }

    @Override
    Fuse outcomeNotCommitted() {
        return unanswered("delivered");
    }

    /** The statement is on its way, and whether the server has committed it is not known. */
    private static Fuse unanswered(String method) {
        return Fuse.at("org.postgresql.core.v3.QueryExecutorImpl", "processResults", "AT ENTRY",
                "org.deskbell.outbox.Submissions", method);
    }
}
