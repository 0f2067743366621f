package org.deskbell.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** What must be true of a SQLite file, and of every connection to it, before anything is promised on its strength. */
final class Soundness {

    /** Without these a commit may return before it is on the disk, writers fail half-way, or what is erased stays in a file. */
    private static final Map<String, String> SETTINGS = Map.of("journal_mode", "wal", "synchronous", "2", "secure_delete", "1",
            "temp_store", "2", "busy_timeout", "5000");

    private Soundness() {}

    /**
     * Opens every connection that the pool may ever have.
     *
     * @throws ConfigurationException with what is wrong and what to do
     */
    static void demand(DataSource source, int pooled) {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < pooled; i++) {
                open.add(source.getConnection());
                check(open.get(i));
            }
        } catch (SQLException e) {
            throw new ConfigurationException("The database of DATABASE_URL cannot be opened: " + e.getMessage());
        } finally {
            open.forEach(Soundness::close);
        }
    }

    private static void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : SETTINGS.entrySet()) {
                var is = ask(statement, setting.getKey());
                if (!setting.getValue().equals(is)) {
                    throw new ConfigurationException("The database of DATABASE_URL does not keep " + setting.getKey() + "="
                            + setting.getValue() + " but says " + is + ": put it on a local disk of this machine.");
                }
            }
        }
    }

    /**
     * What SQLite finds wrong with a file that it reads through, in a line; nothing where all is well.
     *
     * @param check how, such as {@code quick_check}
     */
    static Optional<String> damage(Statement statement, String check) throws SQLException {
        var says = ask(statement, check + "(1)");
        // a line that names the database goes before the one that counts
        return says.equals("ok") ? Optional.empty() : Optional.of(says.replaceFirst("(?s).*\n", ""));
    }

    private static String ask(Statement statement, String pragma) throws SQLException {
        try (var answer = statement.executeQuery("pragma " + pragma)) {
            return answer.getString(1);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
