package org.deskbell.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

/**
 * The one writer of a SQLite file: whoever comes while a commit is being synced shares the next one. Nobody is told anything before
 * the commit that holds their own statement.
 */
class GroupWriter {

    private static final int MOST = 256;

    private final DataSource source;
    private final LinkedBlockingQueue<Errand<?>> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    /** The thread goes when there is nothing to write, so that nobody has to stop it. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            work -> {
                var writer = new Thread(work, "outbox-writer");
                writer.setDaemon(true);
                return writer;
            });
    final AtomicLong commits = new AtomicLong();

    GroupWriter(DataSource source) {
        this.source = source;
        thread.allowCoreThreadTimeOut(true);
    }

    /** Returns after the commit. */
    <T> T write(Step<T> step) throws SQLException {
        var errand = new Errand<>(step);
        waiting.add(errand);
        if (busy.compareAndSet(false, true)) {
            thread.execute(this::drain);
        }
        return errand.outcome();
    }

    private void drain() {
        do {
            var group = new ArrayList<Errand<?>>(MOST);
            while (waiting.drainTo(group, MOST) > 0) {
                commit(group);
                group.clear();
            }
            busy.set(false);
            // who came between the last look and the line above found us busy
        } while (!waiting.isEmpty() && busy.compareAndSet(false, true));
    }

    private void commit(List<Errand<?>> group) {
        try (var connection = source.getConnection(); var control = connection.createStatement()) {
            control.execute("begin immediate");
            try {
                for (var errand : group) {
                    run(errand, connection, control);
                }
                control.execute("commit");
                commits.incrementAndGet();
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(control);
                throw e;
            }
            group.forEach(Errand::tell);
        } catch (Throwable e) {
            // whatever it was, nobody may wait for ever, and nobody is told that they are safe
            group.forEach(errand -> errand.fail(e));
        }
    }

    private static void run(Errand<?> errand, Connection connection, Statement control) throws SQLException {
        control.execute("savepoint errand");
        try {
            errand.run(connection);
        } catch (SQLException | RuntimeException e) {
            try {
                control.execute("rollback to errand");
            } catch (SQLException allRolledBack) {
                // SQLite did it by itself, as on a full disk: then nobody's is written, for the first reason
                throw e;
            }
            errand.spoil(e);
        }
        control.execute("release errand");
    }

    private static void rollBack(Statement control) {
        try {
            control.execute("rollback");
        } catch (SQLException alreadyRolledBack) {
            // SQLite does it by itself when the disk is full
        }
    }

    /** What one caller wants written. */
    interface Step<T> {
        T on(Connection connection) throws SQLException;
    }

    /** One caller's step, on its way through the commit. */
    private static final class Errand<T> {

        private final Step<T> step;
        private final CompletableFuture<T> told = new CompletableFuture<>();
        private T result;
        private Throwable spoilt;

        Errand(Step<T> step) {
            this.step = step;
        }

        void run(Connection connection) throws SQLException {
            result = step.on(connection);
        }

        void spoil(Throwable reason) {
            spoilt = reason;
        }

        void tell() {
            if (spoilt == null) {
                told.complete(result);
            } else {
                told.completeExceptionally(spoilt);
            }
        }

        void fail(Throwable reason) {
            told.completeExceptionally(reason);
        }

        T outcome() throws SQLException {
            // handled apart from the future's own wrapping, so that the caller's stack is in the report
            var reason = told.handle((result, thrown) -> thrown).join();
            if (reason instanceof SQLException) {
                throw new SQLException(reason.getMessage(), reason);
            }
            if (reason != null) {
                throw new IllegalStateException(reason);
            }
            return told.join();
        }
    }
}
