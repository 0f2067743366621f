package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The file of users: what it may hold, and what is said where it holds something else. */
class UsersFileTest {

    private static final String HASH = "$2y$12$" + "a".repeat(53);

    @TempDir
    Path directory;

    @Test
    void commentsAndEmptyLinesAreFree() throws IOException {
        var users = UsersFile.read(file("# people\n\n  ann:operator:" + HASH + "\r\nvic:viewer:" + HASH + "\n"));
        assertThat(users).containsOnlyKeys("ann", "vic");
        assertThat(users.get("vic").role()).isEqualTo(Role.VIEWER);
        assertThat(users.get("ann")).asString().doesNotContain("$2y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ann:operator              | three parts",
            "ann:admin:{hash}          | viewer or operator",
            "{hash}:operator:ann       | the name is not one",
            ":operator:{hash}          | the name is not one",
            "ann:{hash}:operator       | viewer or operator",
            "ann:operator:secret       | not bcrypt",
            "ann:operator:$2y$04$abc   | not bcrypt",
            "ann:operator:{hash}:x     | three parts",
            "ok:viewer:{hash}          | earlier line"})
    void whatIsWrongIsNamedWithoutQuotingIt(String line, String what) throws IOException {
        var path = file("ok:viewer:" + HASH + "\n" + line.replace("{hash}", HASH) + "\n");
        assertThatThrownBy(() -> UsersFile.read(path)).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(path + ":2: ")
                .hasMessageContaining(what)
                .message()
                .doesNotContain("aaaa", "secret", "$2y");
    }

    @Test
    void anEmptyOrMissingFileStopsTheStart() throws IOException {
        var empty = file("# nobody\n");
        assertThatThrownBy(() -> UsersFile.read(empty)).hasMessageContaining("nobody stands in it");
        assertThatThrownBy(() -> UsersFile.read(directory.resolve("none"))).hasMessageContaining("cannot be read");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("users"), text);
    }
}
