package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/** Files on a real PostgreSQL server, with a pool as in the product: connections that one had are another's next. */
class PostgresAttachmentsTest extends FileErasureContract {

    private static final int POOLED = 12;

    private final AgroalDataSource pool = pool(PostgresUrl.read(PostgresServer.get().newDatabase()).orElseThrow());

    @Override
    DataSource source() {
        return pool;
    }

    @AfterEach
    void drain() {
        pool.close();
    }

    @Test
    void whatIsErasedIsSweptOutOfTheTable() {
        var promise = Room.promise("stamp", "hello", List.of(store(bytes(PIECE))));
        room.deliver(promise);
        room.records().erase(promise.reference(), 1, "asked for", "ann");
        assertThat(room.database.query(row -> row.getLong("n_dead_tup"), """
                select n_dead_tup from pg_stat_user_tables
                where relname in ('attachment', 'attachment_piece') and vacuum_count = 1""")).containsExactly(0L, 0L);
    }

    private static AgroalDataSource pool(PostgresUrl url) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(
                            pool -> pool.maxSize(POOLED)
                                    .connectionFactoryConfiguration(
                                            connection -> connection.jdbcUrl(url.address())
                                                    .principal(new NamePrincipal(url.user()))
                                                    .credential(new SimplePassword(url.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
