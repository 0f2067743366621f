package org.deskbell.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.deskbell.outbox.Database.Reader;

/** Statements that take effect together or not at all, while they are being made. */
final class Joint {

    private final Pen pen;
    private boolean undone;

    private Joint(Pen pen) {
        this.pen = pen;
    }

    /** @return rows changed */
    int update(String sql, Object... values) throws SQLException {
        return pen.run(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> query(Reader<T> reader, String sql, Object... values) throws SQLException {
        return pen.run(sql, values, statement -> Database.rows(reader, statement));
    }

    /** None of it shall take effect. What was made of it is returned all the same, and says why. */
    void undo() {
        undone = true;
    }

    /** A transaction of its own. */
    static <T> T alone(Pen pen, Work<T> work) throws SQLException {
        var connection = pen.connection();
        connection.setAutoCommit(false);
        var joint = new Joint(pen);
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

    /** A part of a transaction that holds others' statements too; if it throws, whoever holds the whole undoes all of it. */
    static <T> T within(Pen pen, Work<T> work) throws SQLException {
        pen.execute("savepoint joint");
        var joint = new Joint(pen);
        var result = work.on(joint);
        if (joint.undone) {
            pen.execute("rollback to joint");
        }
        pen.execute("release joint");
        return result;
    }

    /** What is to be done together. */
    interface Work<T> {
        T on(Joint joint) throws SQLException;
    }
}
