package org.deskbell.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.deskbell.outbox.Database.Reader;

/** Statements that take effect together or not at all, while they are being made. */
final class Joint {

    private final Connection connection;
    private boolean undone;

    private Joint(Connection connection) {
        this.connection = connection;
    }

    /** @return rows changed */
    int update(String sql, Object... values) throws SQLException {
        return Database.run(connection, sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> query(Reader<T> reader, String sql, Object... values) throws SQLException {
        return Database.run(connection, sql, values, statement -> Database.rows(reader, statement));
    }

    /** None of it shall take effect. What was made of it is returned all the same, and says why. */
    void undo() {
        undone = true;
    }

    /** A transaction of its own. */
    static <T> T alone(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        var joint = new Joint(connection);
        T result;
        try {
            result = work.on(joint);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
        if (joint.undone) {
            connection.rollback();
        } else {
            connection.commit();
        }
        connection.setAutoCommit(true);
        return result;
    }

    /** A part of a transaction that holds others' statements too; if it throws, whoever holds the whole undoes this part. */
    static <T> T within(Connection connection, Work<T> work) throws SQLException {
        try (var control = connection.createStatement()) {
            control.execute("savepoint joint");
            var joint = new Joint(connection);
            var result = work.on(joint);
            if (joint.undone) {
                control.execute("rollback to joint");
            }
            control.execute("release joint");
            return result;
        }
    }

    /** What is to be done together. */
    interface Work<T> {
        T on(Joint joint) throws SQLException;
    }
}
