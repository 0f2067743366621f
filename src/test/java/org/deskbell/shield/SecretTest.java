package org.deskbell.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            public Optional<Path> directory() {
                return Optional.ofNullable(directory);
            }
        };
    }
}
