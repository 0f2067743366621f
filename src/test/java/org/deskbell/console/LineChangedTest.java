package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The users while their file changes: who is taken out is out. */
class LineChangedTest {

    private static final String ANN = "ann:operator:$2y$10$wEi2XsEcPA8Ac23wYY/rbOajMUPJgRaugFTW6NFmMVZb4PXux65a6\n";
    private static final String VIC = "vic:viewer:$2y$10$T9rT7z8ZZSijDZvxztglZe4jB1si/YDxr2vmRRmu.pGdlx3h1BXz6\n";

    @TempDir
    Path directory;

    private int edits;
    private Users users;

    @BeforeEach
    void open() throws IOException {
        write(ANN + VIC);
        users = new Users(() -> Optional.of(file()), new TestClock());
    }

    @Test
    void aLogInFitsOnlyTheLineThatItBeganWith() throws IOException {
        var login = users.named("ann").orElseThrow().login();
        assertThat(users.of(login)).isPresent();
        write(VIC);
        assertThat(users.of(login)).as("taken out").isEmpty();
        write(ANN + VIC);
        assertThat(users.of(login)).as("put back as it was").isPresent();
        write(ANN.replace("operator", "viewer") + VIC);
        assertThat(users.of(login)).as("another role").isEmpty();
        write(VIC.replace("vic:viewer", "ann:operator"));
        assertThat(users.of(login)).as("another password").isEmpty();
    }

    @Test
    void anOldPasswordIsForgottenWithItsLine() throws IOException {
        assertThat(users.check("ann", "correct horse")).isEqualTo(Users.Answer.RIGHT);
        write(VIC.replace("vic:viewer", "ann:operator"));
        assertThat(users.check("ann", "correct horse")).isEqualTo(Users.Answer.WRONG);
        assertThat(users.check("ann", "just looking")).isEqualTo(Users.Answer.RIGHT);
    }

    @Test
    void aFaultOrAMissingFileChangesNothing() throws IOException {
        write("nonsense\n");
        assertThat(users.named("ann")).isPresent();
        Files.delete(file());
        assertThat(users.named("ann")).isPresent();
        write(VIC);
        assertThat(users.named("ann")).isEmpty();
    }

    private void write(String lines) throws IOException {
        Files.writeString(file(), lines);
        // file systems may not tell two edits within a moment apart
        Files.setLastModifiedTime(file(), FileTime.from(Instant.ofEpochSecond(1_000_000 + edits++)));
    }

    private Path file() {
        return directory.resolve("users");
    }
}
