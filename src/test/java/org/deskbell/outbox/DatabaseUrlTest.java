package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** One setting chooses between two databases, and whatever is wrong with it, its value is not repeated. */
class DatabaseUrlTest {

    private static final String POSTGRES = "quarkus.datasource.postgresql.";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"postgres://ann:p%40s+s%24%24%7Bx%7D@db.example:5433/desk?sslmode=require",
            "postgresql://ann:p%40s+s%24%24%7Bx%7D@db.example:5433/desk?sslmode=require",
            "jdbc:postgresql://db.example:5433/desk?user=ann&password=p%40s+s%24%24%7Bx%7D&sslmode=require",
            " postgres://ann:p%40s+s%24%24%7Bx%7D@db.example:5433/desk?sslmode=require&logServerErrorDetail=true\n"})
    void aServerHasItsPasswordApartFromItsAddress(String url) {
        var keys = asQuarkusReadsThem(DatabaseUrl.keys(url));
        assertThat(keys).containsEntry(POSTGRES + "active", "true")
                .containsEntry("quarkus.datasource.sqlite.active", "false")
                .containsEntry(POSTGRES + "username", "ann")
                .containsEntry(POSTGRES + "password", "p@s+s$${x}")
                .containsEntry(DatabaseUrl.FAULT, "")
                .containsEntry("deskbell.shield.directory", "");
        assertThat(keys.get(POSTGRES + "jdbc.url"))
                .startsWith("jdbc:postgresql://db.example:5433/desk?sslmode=require&")
                .contains("connectTimeout=5", "logServerErrorDetail=false")
                .doesNotContain("ann", "p%40s", "logServerErrorDetail=true");
    }

    @Test
    void whatTheOperatorWritesOutweighsOurTimeouts() {
        var url = PostgresUrl.read("postgres://[::1]/desk?connectTimeout=1").orElseThrow();
        assertThat(url.address()).startsWith("jdbc:postgresql://[::1]/desk?connectTimeout=1&")
                .doesNotContain("connectTimeout=5");
        assertThat(url.password()).isNull();
    }

    @Test
    void aFileGetsItsDirectory() {
        var file = directory.resolve("a/b/$desk.db");
        var keys = asQuarkusReadsThem(DatabaseUrl.keys("jdbc:sqlite:" + file));
        assertThat(keys).containsEntry("quarkus.datasource.sqlite.active", "true")
                .containsEntry(POSTGRES + "active", "false")
                .containsEntry("deskbell.shield.directory", file.getParent().toString());
        assertThat(file.getParent()).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ann:CANARY@host/db", "CANARY", "jdbc:sqlite:", "jdbc:sqlite:/", "jdbc:sqlite::memory:",
            "postgres://CANARY",
            "postgres://ann:CANARY%zz@host/db", "postgres://ann:CAN@ARY@host/db", "jdbc:postgresql:CANARY"})
    void whatIsNotUnderstoodIsNotRepeated(String url) {
        var keys = DatabaseUrl.keys(url);
        assertThat(keys.toString()).doesNotContain("CANARY", "ARY");
        assertThat(keys.get(DatabaseUrl.FAULT)).startsWith("DATABASE_URL is not understood: ");
        assertThat(keys).containsEntry("quarkus.datasource.sqlite.active", "false")
                .containsEntry(POSTGRES + "active", "false");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaidInASentence() throws Exception {
        var inTheWay = Files.createFile(directory.resolve("file"));
        assertThat(DatabaseUrl.keys("jdbc:sqlite:" + inTheWay.resolve("deskbell.db")).get(DatabaseUrl.FAULT))
                .startsWith("The directory of the database cannot be made");
    }

    private static Map<String, String> asQuarkusReadsThem(Map<String, String> keys) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build();
        return keys.keySet()
                .stream()
                .collect(Collectors.toMap(key -> key, key -> config.getConfigValue(key).getValue()));
    }
}
