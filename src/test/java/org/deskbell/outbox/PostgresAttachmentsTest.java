package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Files on a real PostgreSQL server. */
class PostgresAttachmentsTest extends FileErasureContract implements OnPostgres {

    @Test
    void whatIsErasedIsSweptOutOfTheTable() {
        var promise = Room.promise("stamp", "hello", List.of(store(bytes(PIECE))));
        room.deliver(promise);
        room.records().erase(promise.reference(), 1, "asked for", "ann");
        assertThat(room.database.query(row -> row.getLong("n_dead_tup"), """
                select n_dead_tup from pg_stat_user_tables
                where relname in ('attachment', 'attachment_piece') and vacuum_count = 1""")).containsExactly(0L, 0L);
    }
}
