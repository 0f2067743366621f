package org.deskbell.outbox;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Reads a SQLite file through for damage: a small one before anything is promised, a large one, which takes seconds for each gigabyte,
 * while it is served already.
 */
final class Survey implements AutoCloseable {

    /** Bytes from which on a file is large; what is less takes a tenth of a second, or one where nothing of it is in memory. */
    static final long LARGE = 64 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(Survey.class);
    /** Milliseconds between two attempts to break off. */
    private static final int MOMENT = 10;

    private final DataSource source;
    private final boolean isLarge;
    final Thread thread;
    private volatile Statement reading;
    private volatile boolean isOver;

    /**
     * @param large bytes from which on the file is read beside
     * @param damaged is told what is wrong with a large file, and what to do
     */
    Survey(Path file, DataSource source, long large, Consumer<String> damaged) {
        this.source = source;
        this.isLarge = file.toFile().length() >= large;
        this.thread = Courier.named("survey").newThread(() -> damage().filter(sentence -> !isOver).ifPresent(damaged));
    }

    /** @throws ConfigurationException if it is a small file, and damaged */
    void before() {
        if (!isLarge) {
            damage().ifPresent(sentence -> {
                throw new ConfigurationException(sentence);
            });
        }
    }

    /** Begins with a large file, and returns at once. */
    void beside() {
        if (isLarge) {
            thread.start();
        }
    }

    /** What is wrong with the file, and what to do. */
    private Optional<String> damage() {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            reading = statement;
            return Soundness.damage(statement, "quick_check")
                    .map(fault -> "The database of DATABASE_URL is damaged (" + fault
                            + "): keep the file, put the last backup in its place, and see docs/operations.md.");
        } catch (SQLException e) {
            return Optional.of("The database of DATABASE_URL cannot be read: " + e.getMessage());
        }
    }

    /** Breaks off what is still being read, which would keep the connections, and with them the process, from ending. */
    @Override
    public void close() {
        isOver = true;
        try {
            // again and again, because it may be just about to begin
            while (thread.isAlive()) {
                if (reading != null) {
                    reading.cancel();
                }
                thread.join(MOMENT);
            }
        } catch (SQLException e) {
            LOG.debug("It has been read through just now", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
