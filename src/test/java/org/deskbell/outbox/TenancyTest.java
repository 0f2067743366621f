package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.configuration.ConfigurationException;

/** One file, one tenant, whichever way leads to it. */
class TenancyTest {

    @TempDir
    Path directory;

    @Test
    void aSecondOneIsToldWhoHasItAndTheNextOneGetsIt() {
        var file = directory.resolve("deskbell.db");
        var first = Tenancy.of(file);
        assertThatThrownBy(() -> Tenancy.of(file)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Process " + ProcessHandle.current().pid() + " serves " + file);
        first.close();
        Tenancy.of(file).close();
    }

    @Test
    void aLinkLeadsToTheSameTenant() throws Exception {
        var file = Files.createFile(directory.resolve("deskbell.db"));
        Files.createDirectory(directory.resolve("elsewhere"));
        var link = Files.createSymbolicLink(directory.resolve("elsewhere/link.db"), file);
        var linked = Files.createSymbolicLink(directory.resolve("linked"), directory);
        try (var tenancy = Tenancy.of(file)) {
            assertThatThrownBy(() -> Tenancy.of(link)).hasMessageContaining("serves");
            assertThatThrownBy(() -> Tenancy.of(linked.resolve("deskbell.db"))).hasMessageContaining("serves");
        }
    }

    @Test
    void aDirectoryWhereNobodyCanWriteIsNamed() throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> Tenancy.of(directory.resolve("gone/deskbell.db"))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be written to");
        assertThatThrownBy(() -> Tenancy.of(file.resolve("deskbell.db"))).hasMessageContaining("cannot be written to");
    }
}
