package org.deskbell.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What statements are made with: one connection, and those of them that were made before, because they are made again and again. */
class Pen implements AutoCloseable {

    /** More than there are texts of ours, but for those that list things. */
    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(MOST, 0.75f, true);

    Pen(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Does what nobody asks the result of. */
    void execute(String sql) throws SQLException {
        run(sql, new Object[0], PreparedStatement::execute);
    }

    <T> T run(String sql, Object[] values, Work<T> work) throws SQLException {
        var statement = prepared(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var result = work.on(statement);
            // nothing of what a visitor wrote is kept in it
            statement.clearParameters();
            return result;
        } catch (SQLException | RuntimeException e) {
            // after some faults, such as a full disk, SQLite's driver closes a statement and says so only to the next who uses it
            prepared.remove(sql);
            statement.close();
            throw e;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            if (prepared.size() == MOST) {
                var oldest = prepared.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** The connection closes its statements. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What is done with one statement. */
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
