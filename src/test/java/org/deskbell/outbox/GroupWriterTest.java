package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Many callers share a commit, and one caller's mistake is nobody else's. */
@Timeout(60)
class GroupWriterTest {

    private static final int CALLERS = 64;
    private static final int EACH = 20;

    @TempDir
    Path directory;

    private SQLiteDataSource source;
    private Database database;

    @BeforeEach
    void open() {
        source = new SqliteDatabase(directory).source();
        database = new Database(source);
        database.update("create table mark (caller integer not null, nth integer not null, primary key (caller, nth))");
    }

    @Test
    void sixtyFourCallersShareCommits() throws Exception {
        long before = database.writer.commits.get();
        all(caller -> {
            for (int i = 0; i < EACH; i++) {
                assertThat(database.update("insert into mark values (?, ?)", caller, i)).isEqualTo(1);
                assertThat(database.query(row -> row.getInt(1), "select nth from mark where caller = ? and nth = ?", caller, i))
                        .as("what returns is there for every other connection")
                        .containsExactly(i);
            }
        });
        assertThat(marks()).isEqualTo(CALLERS * EACH);
        assertThat(database.writer.commits.get() - before).isLessThan(CALLERS * EACH);
    }

    @Test
    void aStatementThatFailsFailsAlone() throws Exception {
        all(caller -> {
            if (caller % 2 == 0) {
                assertThat(database.update("insert into mark values (?, 0)", caller)).isEqualTo(1);
            } else {
                assertThatThrownBy(() -> database.update("insert into mark values (?, null)", caller))
                        .isInstanceOf(OutboxUnavailable.class);
            }
        });
        assertThat(marks()).isEqualTo(CALLERS / 2);
    }

    @Test
    void halfOfWhatBelongsTogetherIsNothing() throws Exception {
        all(caller -> {
            if (caller % 2 == 0) {
                assertThat(database.update("insert into mark values (?, 0)", caller)).isEqualTo(1);
            } else {
                assertThatThrownBy(() -> database.together(joint -> {
                    joint.update("insert into mark values (?, 0)", caller);
                    throw new IllegalStateException("not the rest");
                })).hasStackTraceContaining("not the rest");
            }
        });
        assertThat(marks()).isEqualTo(CALLERS / 2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingThatIsWrittenGoesThroughAFileElsewhere() {
        database.update(
                "insert into mark with recursive nth(n) as (values (1) union all select n + 1 from nth where n < 20000) "
                        + "select 1, n from nth");
        database.together(joint -> {
            // which it must be able to take back, since it could find that one is there twice
            assertThat(joint.update("update mark set nth = nth + 20000")).isEqualTo(20_000);
            assertThat(openFiles()).as("by the name that SQLite gives to those").noneMatch(file -> file.contains("etilqs_"));
            return null;
        });
    }

    @Test
    void aFullDiskPromisesNothingAndIsOverWhenThereIsRoom() {
        database.update("create table bulk (bytes blob)");
        int pages = pages();
        source.getConfig().setMaxPageCount(pages + 2);
        database = new Database(source);
        assertThatThrownBy(() -> database.update("insert into bulk values (zeroblob(100000))"))
                .isInstanceOf(OutboxUnavailable.class)
                .hasMessageContaining("FULL");
        source.getConfig().setMaxPageCount(pages + 1000);
        database = new Database(source);
        assertThat(database.update("insert into bulk values (zeroblob(100000))")).isEqualTo(1);
        assertThat(database.query(row -> row.getInt(1), "select count(*) from bulk")).containsExactly(1);
    }

    private static List<String> openFiles() {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.map(GroupWriterTest::target).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private int pages() {
        return database.query(row -> row.getInt(1), "select page_count from pragma_page_count").get(0);
    }

    private int marks() {
        return database.query(row -> row.getInt(1), "select count(*) from mark").get(0);
    }

    /** The writer keeps its statements while there is something to write; one that failed must not fail for ever. */
    @Test
    void aStatementThatFailedIsGoodAgainAtOnceWhenTheReasonIsGone() {
        assertThat(database.update("insert into mark values (1, 1)")).isEqualTo(1);
        database.update("alter table mark rename to elsewhere");
        assertThatThrownBy(() -> database.update("insert into mark values (2, 1)")).isInstanceOf(OutboxUnavailable.class);
        assertThatThrownBy(() -> database.update("insert into mark values (1, 1)")).isInstanceOf(OutboxUnavailable.class);
        database.update("alter table elsewhere rename to mark");
        assertThat(database.update("insert into mark values (2, 1)")).isEqualTo(1);
        assertThat(database.update("delete from mark where caller = 1")).isEqualTo(1);
        assertThat(database.update("insert into mark values (1, 1)")).isEqualTo(1);
    }

    private static void all(Caller caller) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                work.add(() -> {
                    caller.call(number);
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Caller {
        void call(int number);
    }
}
