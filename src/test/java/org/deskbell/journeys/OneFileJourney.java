package org.deskbell.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is in one SQLite file: one process serves it, its disk may be full, and a copy of it carries every promise on. */
@Tag("jar")
class OneFileJourney {

    private static final Map<String, String> PLAYING = Map.of("DESKBELL_SANDBOX", "true");

    @TempDir
    Path directory;

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsGone() throws Exception {
        try (var first = Application.start(directory, PLAYING)) {
            assertThatThrownBy(() -> Application.start(directory, PLAYING).close())
                    .hasMessageContaining("Process " + first.pid() + " serves " + directory.resolve("data/deskbell.db"))
                    .hasMessageNotContaining("\tat ");
            assertThat(first.get("/f/contact").statusCode()).isEqualTo(200);
            first.kill();
            Application.start(directory, PLAYING).close();
        }
    }

    @Test
    void aFullDiskTakesNothingKeepsEveryAnswerAndIsOverWhenThereIsRoom() throws Exception {
        try (var application = Application.start(directory, PLAYING)) {
            var before = application.send("before");
            var stamp = application.open();
            room(application, Files.size(directory.resolve("data/deskbell.db-wal")));
            for (int i = 0; i < 3; i++) {
                var full = application.post(stamp, "during, with \"quotes\"");
                assertThat(full.statusCode()).isEqualTo(503);
                assertThat(full.headers().firstValue("Retry-After")).isPresent();
                assertThat(full.body()).contains("during, with &quot;quotes&quot;", "It stops at 60 %", "help@kestrel.example")
                        .doesNotContain("safe with us");
            }
            assertThat(application.get(before).statusCode()).isEqualTo(200);
            room(application, Long.MAX_VALUE);
            assertThat(application.get(application.send("after")).body()).contains("We’ve got your request");
            assertThat(Files.readString(directory.resolve("log"))).doesNotContain("\tat ");
        }
    }

    /** Reading all of it first would keep visitors waiting after each start. */
    @Test
    void aLargeFileIsServedAtOnceAndADamagedOneNotForLong() throws Exception {
        Application.start(directory, PLAYING).close();
        var file = directory.resolve("data/deskbell.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table heap (stuff blob)");
            statement.execute("insert into heap values (zeroblob(80000000))");
            statement.execute("pragma wal_checkpoint(truncate)");
        }
        try (var whole = Application.start(directory, PLAYING)) {
            assertThat(whole.get(whole.send("whole")).body()).contains("We’ve got your request");
            assertThat(whole.stop()).isEqualTo(143);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("not what was written".repeat(1000).getBytes(UTF_8)), channel.size() / 2);
        }
        try (var damaged = Application.start(directory, PLAYING)) {
            assertThat(damaged.end()).isEqualTo(1);
        }
        assertThat(Files.readString(directory.resolve("log")))
                .containsPattern("FATAL .*The database of DATABASE_URL is damaged .* put the last backup in its place")
                .doesNotContain("\tat ");
    }

    @Test
    void aBackupMadeWhileItRunsCarriesEveryPromiseOnAfterTheDiskIsLost() throws Exception {
        var down = DeskAct.answer(503, "text/html", "<h1>Down</h1>");
        try (var desk = new DeskStub().then(down, down)) {
            var settings = KilledAndRestartedJourney.settings(desk);
            List<String> receipts;
            var copy = directory.resolve("copy.db");
            try (var application = Application.start(directory, settings)) {
                receipts = List.of(application.send("one"), application.send("two"));
                assertThat(Application.run(directory, settings, "backup", copy.toString()))
                        .isEqualTo(copy + " holds 2 submissions and 0 files\n0");
                assertThat(Application.run(directory, settings, "restore", copy.toString(), "--force"))
                        .startsWith("Process " + application.pid() + " serves ")
                        .endsWith("\n1");
            }
            Files.move(directory.resolve("data"), directory.resolve("lost"));

            assertThat(Application.run(directory, settings, "restore", copy.toString()))
                    .isEqualTo(directory.resolve("data/deskbell.db") + " holds 2 submissions and 0 files\n0");
            desk.then(DeskAct.ticket("00701"), DeskAct.ticket("00702"));
            try (var application = Application.start(directory, settings)) {
                for (var receipt : receipts) {
                    assertThat(KilledAndRestartedJourney.ticketOn(application, receipt)).isIn("00701", "00702");
                }
            }
        }
    }

    @Test
    void commandsStartNoServerAndSayWhatThereIs() throws Exception {
        var jar = "java -jar " + System.getProperty("deskbell.jar");
        assertThat(Application.run(directory, PLAYING, "restrore")).startsWith("There is no command \"restrore\".")
                .contains("backup <file>", "check <dir>")
                .endsWith("\n2");
        assertThat(Application.run(directory, PLAYING, "restore")).contains(jar + " restore <file> [--force]").endsWith("\n2");
        assertThat(Application.run(directory, PLAYING, "backup", "--help")).startsWith(jar + " backup <file>\n")
                .endsWith("\n0");
        assertThat(Application.run(directory, PLAYING, "version")).matches("Deskbell [0-9][^ ]* on Java [0-9].*\n0");
        assertThat(directory).isEmptyDirectory();
    }

    /** No file of this process may grow beyond so many bytes: to the database that is a full disk. */
    private static void room(Application application, long bytes) throws Exception {
        var limit = bytes == Long.MAX_VALUE ? "unlimited" : Long.toString(bytes);
        var prlimit = new ProcessBuilder("prlimit", "--pid", Long.toString(application.pid()), "--fsize=" + limit + ":")
                .start();
        assertThat(prlimit.waitFor()).as("prlimit").isZero();
    }
}
