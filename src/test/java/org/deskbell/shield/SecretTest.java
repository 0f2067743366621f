package org.deskbell.shield;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The key survives a restart, nobody else can read it, and a weak one is not taken. */
class SecretTest {

    @TempDir
    Path directory;

    @Test
    void isMadeOnceAndKeptForItsOwnerOnly() throws Exception {
        var made = new Secret(config(null, directory)).bytes();
        assertThat(new Secret(config(null, directory)).bytes()).isEqualTo(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("shield.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isTakenFromTheSettingsWhereTheyHaveOne() {
        assertThat(new Secret(config("0123456789012345678901234567890123", directory)).bytes()).hasSize(34);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isRefusedWhenShortWithoutBeingShown() {
        assertThatThrownBy(() -> new Secret(config("hunter2", directory)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DESKBELL_SHIELD_SECRET")
                .hasMessageContaining("32")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void mustBeConfiguredWhereThereIsNoLocalDatabase() {
        assertThatThrownBy(() -> new Secret(config(null, null)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DESKBELL_SHIELD_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "short", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY",
            "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000", "\u00ff\u00feQUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY="})
    void aBrokenFileIsNamedWithTheRemedy(String content) throws Exception {
        var file = directory.resolve("shield.key");
        Files.writeString(file, content, ISO_8859_1);
        assertThatThrownBy(() -> new Secret(config(null, directory))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll("backup", "delete it")
                .hasMessageNotContaining("DESKBELL_SHIELD_SECRET");
        assertThat(Files.readString(file, ISO_8859_1)).isEqualTo(content);
    }

    @Test
    void aKeyOfAnotherLengthIsTakenToo() throws Exception {
        Files.writeString(directory.resolve("shield.key"), Base64.getEncoder().encodeToString(new byte[48]) + "\n");
        assertThat(new Secret(config(null, directory)).bytes()).hasSize(64);
    }

    /** Whatever stops it half-way leaves no key behind, and what it leaves behind is in nobody's way. */
    @Test
    void isWrittenWholeOrNotAtAll() throws Exception {
        Files.writeString(directory.resolve("shield.key1.new"), "half");
        new Secret(config(null, directory));
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("shield.key",
                    "shield.key1.new");
        }
    }

    private static ShieldConfig config(String secret, Path directory) {
        return new ShieldConfig() {
            @Override
            public Optional<String> secret() {
                return Optional.ofNullable(secret);
            }

            @Override
            public Duration stampAge() {
                return Duration.ofHours(12);
            }

            @Override
            public Duration haste() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Rate flood() {
                return Rate.OFF;
            }

            @Override
            public Optional<Path> directory() {
                return Optional.ofNullable(directory);
            }
        };
    }
}
