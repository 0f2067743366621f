package org.deskbell.outbox;

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

/** One statement at a time, each a transaction of its own, or some together: what returns from here is on the disk. */
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

    /** Ends a select of a row that must not change while what is made of it is being written; a single writer needs none. */
    String keepingItAsItIs() {
        return isServer ? "for share" : "";
    }

    /** @return rows changed */
    int update(String sql, Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> query(Reader<T> reader, String sql, Object... values) {
        return with(sql, values, statement -> rows(reader, statement));
    }

    /** Statements that are on the disk together when this returns, or none of them is. */
    <T> T together(Joint.Work<T> work) {
        return answering(() -> isServer
                ? apart(pen -> Joint.alone(pen, work))
                : writer.write(pen -> Joint.within(pen, work)));
    }

    /** Of those who take this turn, the others wait until the joint work of the one before is done; a single writer needs no turns. */
    void takeTurn(Joint joint, int turn) throws SQLException {
        if (isServer) {
            joint.query(row -> turn, "select pg_advisory_xact_lock(?)", turn);
        }
    }

    private <T> T with(String sql, Object[] values, Pen.Work<T> work) {
        return answering(() -> isServer || sql.startsWith("select") || sql.startsWith("pragma")
                ? apart(pen -> pen.run(sql, values, work))
                : writer.write(pen -> pen.run(sql, values, work)));
    }

    private <T> T answering(Call<T> call) {
        try {
            var result = call.make();
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

    private <T> T apart(GroupWriter.Step<T> step) throws SQLException {
        try (var pen = new Pen(source.getConnection())) {
            return step.on(pen);
        }
    }

    static <T> List<T> rows(Reader<T> reader, PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<T>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
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

    private interface Call<T> {
        T make() throws SQLException;
    }
}
