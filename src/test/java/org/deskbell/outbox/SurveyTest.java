package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.ConfigurationException;

/** A file is read through: before anything is promised where that is quick, and beside everything else where it is not. */
class SurveyTest {

    private static final long SMALL = 1024 * 1024;

    @TempDir
    Path directory;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private Path file;
    private AgroalDataSource source;

    @BeforeEach
    void fill() throws Exception {
        file = directory.resolve("deskbell.db");
        source = SoundnessTest.source(directory);
        try (var room = new Room(source, new Desk("proprofs"), new TestClock())) {
            for (int i = 0; i < 50; i++) {
                room.deliver(Room.promise("stamp" + i, "hello".repeat(100)));
            }
        }
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table heap (stuff blob)");
            statement.execute("insert into heap values (zeroblob(8000000))");
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    @AfterEach
    void close() {
        source.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {8192, 5_000_000}) // where the submissions are, and where nothing is read but by whoever reads everything
    void aSmallFileThatIsDamagedRefusesTheStart(long where) throws Exception {
        damage(where);
        try (var survey = survey(Files.size(file) + 1)) {
            assertThatThrownBy(survey::before).isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("damaged", "backup");
            survey.beside();
            assertThat(survey.thread.isAlive()).isFalse();
        }
    }

    @Test
    void aLargeFileIsReadBesideAndWhatIsDamagedIsTold() throws Exception {
        damage(5_000_000);
        try (var survey = survey(Files.size(file))) {
            assertThatCode(survey::before).doesNotThrowAnyException();
            assertThat(told).isEmpty();
            survey.beside();
            survey.thread.join();
            assertThat(told).singleElement().asString().contains("damaged", "backup");
        }
    }

    @Test
    void ofAFileThatIsWholeNothingIsTold() throws Exception {
        try (var survey = survey(SMALL)) {
            survey.beside();
            survey.thread.join();
            assertThat(told).isEmpty();
        }
    }

    /** Reading on would keep the connection, and whoever closes it, for as long as it takes. */
    @Test
    void whoeverStopsItIsNotToldThatItWasNotReadToTheEnd() throws Exception {
        for (int i = 0; i < 100; i++) {
            try (var survey = survey(SMALL)) {
                survey.beside();
            }
        }
        assertThat(told).isEmpty();
    }

    private Survey survey(long large) {
        return new Survey(file, source, large, told::add);
    }

    private void damage(long where) throws Exception {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[20_000]), where);
        }
    }
}
