package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How SQLite goes about what the console asks of it: by an index, however many rows there are. */
class PlansTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();
    private DataSource source;
    private Database database;
    private Submissions submissions;
    private Cases cases;
    private Catalogue catalogue;
    private Alarms alarms;
    private Retention retention;

    @BeforeEach
    void open() {
        source = new SqliteDatabase(directory).source();
        new Room(source, new Desk("proprofs"), new TestClock()).close();
        database = new Database(source) {
            @Override
            <T> List<T> query(Reader<T> reader, String sql, Object... values) {
                asked.add(sql);
                return super.query(reader, sql, values);
            }

            @Override
            int update(String sql, Object... values) {
                asked.add(sql);
                return super.update(sql, values);
            }
        };
        submissions = new Submissions(database, new ObjectMapper(), Room.PEOPLE);
        cases = new Cases(database, submissions, Room.PEOPLE);
        catalogue = new Catalogue(database, cases);
        alarms = new Alarms(database);
        retention = new Retention(database);
    }

    @Test
    void everyPageOfEveryTrayIsReadAlongAnIndex() {
        for (var tray : Tray.values()) {
            var status = tray.statuses().isEmpty() ? null : tray.statuses().get(0);
            var deep = new Bookmark(status, NOW, new Reference("7Q4M-K2XD"));
            catalogue.page(new Search(tray, null, null, null, null, null), NOW, 50);
            catalogue.page(new Search(tray, null, null, null, null, deep), NOW, 50);
        }
        catalogue.page(new Search(Tray.ALL, null, null, null, Room.PEOPLE.of("a@example.com"), null), NOW, 50);
        cases.named(new Reference("7Q4M-K2XD"), NOW);
        cases.tally(NOW, NOW);
        assertThat(asked).hasSizeGreaterThan(15)
                .allSatisfy(sql -> assertThat(plan(sql)).as(sql).contains(" USING ").contains("INDEX"));
    }

    /** Where little needs anybody, nothing that was delivered is read to find that out. */
    @Test
    void whatNeedsAPersonIsFoundAmongTheUndelivered() {
        for (var tray : List.of(Tray.NEEDS_YOU, Tray.HELD, Tray.ON_THE_WAY, Tray.LATE, Tray.CLOSED)) {
            catalogue.page(new Search(tray, null, null, null, null, null), NOW, 50);
            catalogue.page(new Search(tray, null, null, null, null,
                    new Bookmark(tray.statuses().get(0), NOW, new Reference("7Q4M-K2XD"))), NOW, 50);
        }
        assertThat(asked).hasSizeGreaterThan(9)
                .allSatisfy(
                        sql -> assertThat(plan(sql)).as(sql).contains("SEARCH submission USING INDEX submission_undelivered"));
    }

    @Test
    void aDeepPageReadsNoMoreThanTheFirst() {
        catalogue.page(new Search(Tray.ALL, null, null, null, null, new Bookmark(null, NOW, new Reference("7Q4M-K2XD"))), NOW,
                50);
        assertThat(plan(asked.get(0))).contains("SEARCH submission USING INDEX submission_time", "accepted_at,reference)<")
                .doesNotContain("TEMP B-TREE");
    }

    /** Whether all of a million are due, or none, or only some that a clock which ran ahead has put far off. */
    @ParameterizedTest
    @CsvSource({"true, submission_fresh", "false, submission_due"})
    void aClaimTakesAsLongHoweverManyThereAre(boolean fresh, String index) {
        submissions.claim("proprofs", 16, fresh, NOW, NOW, Duration.ofHours(1));
        submissions.due("proprofs", 16, fresh, NOW, Duration.ofHours(1));
        assertThat(asked).hasSize(2)
                .allSatisfy(sql -> assertThat(plan(sql)).containsPattern(
                        "SEARCH submission USING (COVERING )?INDEX " + index + " \\(desk=\\? AND next_attempt_at<\\?\\)")
                        .containsPattern(
                                "SEARCH submission USING (COVERING )?INDEX " + index
                                        + " \\(desk=\\? AND next_attempt_at>\\?\\)")
                        .doesNotContain("TEMP B-TREE", "SCAN submission"));
    }

    /** There is no index of persons; the entries of the one by time are read through, and no row that is not theirs. */
    @Test
    void whatOnePersonSentIsFoundWithoutReadingWhatOthersSent() {
        for (var sql : List.of("select * from submission", "update submission set history = ''")) {
            assertThat(plan(sql + " where " + Records.OF_PERSON))
                    .contains("SCAN submission USING COVERING INDEX submission_time")
                    .containsPattern(
                            "SEARCH submission USING (COVERING )?INDEX sqlite_autoindex_submission_1 \\(reference=\\?\\)");
        }
    }

    @Test
    void whatAPageHasSentIsCountedAmongItsOwn() {
        submissions.insert(Room.promise("stamp", "hello"), "proprofs", 0, NOW, NOW);
        assertThat(plan(asked.get(0)))
                .contains("SEARCH submission USING COVERING INDEX sqlite_autoindex_submission_3 (identity>? AND identity<?)");
    }

    /** Each few seconds, on every replica: the many that were delivered must not be read for it. */
    @Test
    void whatIsLookedForAgainAndAgainIsFoundAmongTheUndelivered() {
        alarms.overlooked(NOW);
        alarms.hasUntold(Status.STUCK, NOW);
        alarms.hasUntold(Status.HELD, NOW);
        alarms.takeUntold(Status.HELD, NOW);
        submissions.release(Entry.of(NOW, "released", "", ""));
        assertThat(asked).hasSize(5)
                .allSatisfy(
                        sql -> assertThat(plan(sql)).as(sql).contains("SEARCH submission USING INDEX submission_undelivered"));
        asked.clear();
        retention.tallies();
        assertThat(plan(asked.get(0))).contains("USING COVERING INDEX submission_undelivered");
    }

    /** At each start, while the first visitors come. */
    @Test
    void whoseNobodyHasWorkedOutIsFoundWithoutReadingWhatTheOthersSent() {
        new CatchUp(database, submissions, Room.PEOPLE).all();
        assertThat(plan(asked.get(0))).contains("SEARCH submission USING INDEX sqlite_autoindex_submission_1 (reference=?)")
                .contains("SCAN submission USING INDEX submission_nobody", "USING COVERING INDEX submission_time")
                .doesNotContain("SCAN submission\n");
    }

    /** Each hour, in the one writer, for which everybody waits: a million that are too young, or erased already, must not be read for it. */
    @Test
    void whatIsOldEnoughToGoIsFoundWithoutReadingTheRest() {
        retention.erase(NOW);
        assertThat(plan(asked.get(0))).contains("SEARCH submission USING INDEX submission_answered (settled_at<?)");
        assertThat(plan(asked.get(1))).contains("USING INDEX submission_kept");
        assertThat(plan(Retention.FORGET.get(0))).contains("SEARCH submission USING INDEX submission_erased (settled_at<?)");
        assertThat(plan(Retention.FORGET.get(1))).contains("SEARCH submission USING INDEX submission_answered (settled_at<?)");
    }

    private String plan(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("explain query plan " + sql)) {
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString("detail")).append('\n');
                }
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
