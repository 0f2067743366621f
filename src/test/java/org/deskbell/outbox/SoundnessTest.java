package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.runtime.configuration.ConfigurationException;

/** A database that would not keep a promise is not opened. */
class SoundnessTest {

    private static final int POOLED = 3;

    @TempDir
    Path directory;

    @Test
    void theProductsOwnSettingsAreSoundOnEveryConnection() {
        try (var source = source(url())) {
            assertThatCode(() -> Soundness.demand(source, POOLED)).doesNotThrowAnyException();
            assertThat(source.getMetrics().creationCount()).isEqualTo(POOLED);
        }
    }

    @ParameterizedTest
    @CsvSource({"synchronous=FULL, synchronous=NORMAL", "secure_delete=true, secure_delete=false",
            "journal_mode=WAL, journal_mode=DELETE", "busy_timeout=5000, busy_timeout=50"})
    void oneSettingThatDoesNotHoldRefusesTheStart(String wanted, String set) {
        try (var source = source(url().replace(wanted, set))) {
            assertThatThrownBy(() -> Soundness.demand(source, POOLED)).isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("does not keep " + wanted.substring(0, wanted.indexOf('=')));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAsSuch() throws Exception {
        Files.writeString(directory.resolve("deskbell.db"), "this is a letter to my grandmother".repeat(100));
        try (var source = source(url())) {
            assertThatThrownBy(() -> Soundness.demand(source, 1)).isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("not a database");
        }
    }

    /** A pool as the product has it. */
    private static AgroalDataSource source(String url) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().metricsEnabled()
                    .connectionPoolConfiguration(pool -> pool.maxSize(POOLED)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static AgroalDataSource source(Path directory) {
        return source(url(directory));
    }

    private String url() {
        return url(directory);
    }

    private static String url(Path directory) {
        return DatabaseUrl.keys("jdbc:sqlite:" + directory.resolve("deskbell.db")).get("quarkus.datasource.sqlite.jdbc.url");
    }
}
