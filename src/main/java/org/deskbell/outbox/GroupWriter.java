package org.deskbell.outbox;

import java.sql.SQLException;
import java.time.Duration;
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
    /** Of 4 kB, after which SQLite's log goes into the file: twice what is usual, since pages of indexes are in it again and again. */
    private static final int LOG_PAGES = 2000;
    /** Without anything to write, until thread and connection go. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final DataSource source;
    private final LinkedBlockingQueue<Errand<?>> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    /** Goes by itself, so that nobody has to stop it. */
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
            try (var pen = new Pen(source.getConnection())) {
                pen.execute("pragma wal_autocheckpoint=" + LOG_PAGES);
                for (var group = next(); !group.isEmpty(); group = next()) {
                    commit(group, pen);
                }
            } catch (Throwable e) {
                // there is no connection; nobody may wait for ever, and nobody is told that they are safe
                for (var errand = waiting.poll(); errand != null; errand = waiting.poll()) {
                    errand.fail(e);
                }
            }
            busy.set(false);
            // who came between the last look and the line above found us busy
        } while (!waiting.isEmpty() && busy.compareAndSet(false, true));
    }

    /** All who wait; nobody where nobody came for a while. */
    private List<Errand<?>> next() throws InterruptedException {
        var group = new ArrayList<Errand<?>>();
        var first = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            group.add(first);
            waiting.drainTo(group, MOST - 1);
        }
        return group;
    }

    private void commit(List<Errand<?>> group, Pen pen) {
        try {
            pen.execute("begin immediate");
            var fault = run(group, pen);
            if (fault == null) {
                pen.execute("commit");
                commits.incrementAndGet();
                group.forEach(Errand::tell);
                return;
            }
            rollBack(pen);
            if (group.size() == 1) {
                group.get(0).fail(fault);
            } else {
                // one spoils it for the others, so each has a transaction of its own
                group.forEach(errand -> commit(List.of(errand), pen));
            }
        } catch (Throwable e) {
            rollBack(pen);
            group.forEach(errand -> errand.fail(e));
        }
    }

    /** @return why one of them could not be done; null where all could */
    private static Exception run(List<Errand<?>> group, Pen pen) {
        try {
            for (var errand : group) {
                errand.run(pen);
            }
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    private static void rollBack(Pen pen) {
        try {
            pen.execute("rollback");
        } catch (SQLException alreadyRolledBack) {
            // SQLite does it by itself when the disk is full
        }
    }

    /** What one caller wants written. Where another caller's fails it is undone and done again. */
    interface Step<T> {
        T on(Pen pen) throws SQLException;
    }

    /** One caller's step, on its way through the commit. */
    private static final class Errand<T> {

        private final Step<T> step;
        private final CompletableFuture<T> told = new CompletableFuture<>();
        private T result;

        Errand(Step<T> step) {
            this.step = step;
        }

        void run(Pen pen) throws SQLException {
            result = step.on(pen);
        }

        void tell() {
            told.complete(result);
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
