package org.deskbell.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;

/** One statement at a time, each a transaction of its own: what returns from here is on the disk. */
@Singleton
class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private final DataSource source;
    /** Whether the last statement failed: that is said once, not by everybody who meets it. */
    private final AtomicBoolean troubled = new AtomicBoolean();
    private final boolean isServer;
    /** For SQLite, which has one writer at a time anyhow; a server groups commits itself. */
    final GroupWriter writer;

    @Inject
    Database(@Any InjectableInstance<AgroalDataSource> sources) {
        this(sources.getActive());
    }

    Database(DataSource source) {
        this.source = source;
        this.isServer = isServer(source);
        this.writer = isServer ? null : new GroupWriter(source);
    }

    boolean isServer() {
        return isServer;
    }

    /** Ends a select of rows that are about to be changed: where writers meet, each takes what no other has. */
    String passingOverTaken() {
        return isServer ? "for update skip locked" : "";
    }

    /** @return rows changed */
    int update(String sql, Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> query(Reader<T> reader, String sql, Object... values) {
        return with(sql, values, statement -> {
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        });
    }

    private <T> T with(String sql, Object[] values, Work<T> work) {
        try {
            var result = isServer || sql.startsWith("select") || sql.startsWith("pragma")
                    ? apart(sql, values, work)
                    : writer.write(connection -> run(connection, sql, values, work));
            if (troubled.get() && troubled.compareAndSet(true, false)) {
                LOG.info("The database answers again");
            }
            return result;
        } catch (SQLException e) {
            var unavailable = new OutboxUnavailable(e);
            if (troubled.compareAndSet(false, true)) {
                LOG.error(unavailable.getMessage());
            }
            throw unavailable;
        }
    }

    private <T> T apart(String sql, Object[] values, Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            return run(connection, sql, values, work);
        }
    }

    private static <T> T run(Connection connection, String sql, Object[] values, Work<T> work) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        }
    }

    private static boolean isServer(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** Makes an object of the row that the result stands on. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
