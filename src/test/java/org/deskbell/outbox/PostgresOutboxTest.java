package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

/** The outbox on a real PostgreSQL server. */
class PostgresOutboxTest extends OutboxContract implements OnPostgres {

    @Test
    void whatWasErasedIsSweptOutOfTheTable() throws SQLException {
        room.deliver(Room.promise("stamp", "a canary that sings"));
        clock.advance(Duration.ofDays(8));
        room.janitor.round();
        try (var connection = source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select vacuum_count, n_dead_tup from pg_stat_user_tables where relname = 'submission'")) {
            row.next();
            assertThat(row.getInt(1)).as("sweeps").isEqualTo(1);
            assertThat(row.getInt(2)).as("old versions of rows").isZero();
        }
    }
}
