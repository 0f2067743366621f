package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import javax.sql.DataSource;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How SQLite goes about files: by an index, however many there are. */
class FilePlansTest {

    @TempDir
    Path directory;

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private DataSource source;

    @BeforeEach
    void locate() {
        source = new SqliteDatabase(directory).source();
    }

    @Test
    void noStatementAboutFilesReadsThemAll() throws Exception {
        var clock = new TestClock();
        try (var room = new Room(listening(), new Desk("proprofs"), clock)) {
            asked.clear();
            var id = ((Berth.Open) room.attachments.open("contact", "sender", 10)).id();
            room.attachments.add(id, 0, new byte[10]);
            room.attachments.close(id, "photo.jpg", "image/jpeg", 10, "digest");
            room.attachments.touch(List.of(id, "another"));
            var reference = room.deliver(Room.promise("stamp", "hello", List.of(id))).reference();
            room.attachments.read(room.attachments.of(reference).get(0), new ByteArrayOutputStream());
            room.attachments.find(id);
            room.attachments.opened(id, "ann");
            room.storeroom.claimUnscanned(clock.instant(), clock.instant());
            room.storeroom.rule(room.attachments.find(id).orElseThrow(), StoredFile.Verdict.CLEAN, null, null);
            room.storeroom.stock(1, clock.instant());
            room.attachments.discard("another");
            room.attachments.erase(id, "ann");
            room.records().erase(reference, 1, "asked for", "ann");
            room.records().eraseAll(room.records().person("ann@example.com"), "asked for", "ann");
            clock.advance(Duration.ofDays(100));
            room.sweeper().round();
        }
        var aboutFiles = asked.stream().filter(sql -> sql.contains("attachment")).toList();
        assertThat(aboutFiles).hasSizeGreaterThan(25)
                .allSatisfy(sql -> assertThat(plan(sql)).as(sql)
                        .doesNotContainPattern("SCAN (attachment|attachment_piece|submission)(?! USING )"));
    }

    @Test
    void theSumOfAllFilesIsReadFromTheIndexAlone() {
        new Room(source, new Desk("proprofs"), new TestClock());
        assertThat(plan("select coalesce(sum(bytes), 0) from attachment where state in ('OPEN', 'WHOLE', 'SENT')"))
                .contains("USING COVERING INDEX attachment_state");
        assertThat(plan("select coalesce(sum(bytes), 0) from attachment where sender = ? and opened_at > ?"))
                .contains("USING COVERING INDEX attachment_sender");
    }

    /** The same database, and what is asked of it is noted. */
    private DataSource listening() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? listening(source.getConnection())
                        : method.invoke(source, arguments));
    }

    private Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        asked.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private String plan(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("explain query plan " + sql);
                var rows = statement.executeQuery()) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString("detail")).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
