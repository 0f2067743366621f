package org.deskbell.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Turns the one {@code DATABASE_URL} into the keys that Quarkus asks for, of one of two data sources. It runs before any connection
 * is made, so it also makes the directory of the SQLite file, which SQLite would not.
 */
public class DatabaseUrl implements ConfigSourceFactory {

    static final String DEFAULT = "jdbc:sqlite:data/deskbell.db";
    /** Why there is no database: a sentence for the operator. Thrown from here it would be a stack trace; see {@link Opening}. */
    static final String FAULT = "deskbell.database.fault";
    /** The SQLite file; empty where there is none. */
    static final String FILE = "deskbell.database.file";

    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * Every commit is on the disk before it returns; writers take turns instead of failing half-way; what is deleted is overwritten, and
     * nothing goes through files in a directory for all the machine's programs.
     */
    private static final String DURABLE = "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE"
            + "&secure_delete=true&temp_store=MEMORY"
            // nobody asks for them, and the driver would look them up after every statement
            + "&jdbc.get_generated_keys=false";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new PropertiesConfigSource(keys(context.getValue("database.url").getValue()), "DATABASE_URL", 275));
    }

    /** @param value as it was set, or null */
    static Map<String, String> keys(String value) {
        var url = Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty()).orElse(DEFAULT);
        // what is not said here would be what was true on the machine that built the application
        var keys = new HashMap<>(Map.of("quarkus.datasource.sqlite.active", "false",
                "quarkus.datasource.postgresql.active", "false", FAULT, "", FILE, "", "deskbell.shield.directory", ""));
        keys.putAll(PostgresUrl.read(url).map(DatabaseUrl::postgres).orElseGet(() -> sqlite(url)));
        return keys;
    }

    /** The SQLite file that a value names, whose directory is there; null where it names none. */
    static Path file(String value) {
        var file = keys(value).get(FILE);
        return file.isEmpty() ? null : Path.of(file.replace("$$", "$"));
    }

    private static Map<String, String> postgres(PostgresUrl server) {
        var keys = new HashMap<>(Map.of("quarkus.datasource.postgresql.active", "true",
                "quarkus.datasource.postgresql.jdbc.url", asItStands(server.address())));
        Optional.ofNullable(server.user())
                .ifPresent(user -> keys.put("quarkus.datasource.postgresql.username",
                        asItStands(user)));
        Optional.ofNullable(server.password())
                .ifPresent(password -> keys.put("quarkus.datasource.postgresql.password",
                        asItStands(password)));
        return keys;
    }

    private static Map<String, String> sqlite(String url) {
        var name = url.startsWith(SQLITE) ? url.substring(SQLITE.length()).replaceFirst("\\?.*$", "") : "";
        if (name.matches("/*") || name.startsWith(":") || name.startsWith("file:")) {
            // says nothing of the value: it may hold a password
            return Map.of(FAULT,
                    "DATABASE_URL is not understood: use jdbc:sqlite:<file> or postgres://user:password@host/database,"
                            + " with special characters percent-encoded, or leave it out.");
        }
        try {
            var file = Path.of(name).toAbsolutePath();
            Files.createDirectories(file.getParent());
            return Map.of("quarkus.datasource.sqlite.active", "true",
                    "quarkus.datasource.sqlite.jdbc.url", asItStands(SQLITE + file + DURABLE),
                    FILE, asItStands(file.toString()),
                    "deskbell.shield.directory", asItStands(file.getParent().toString()));
        } catch (IOException | InvalidPathException e) {
            return Map.of(FAULT,
                    "The directory of the database cannot be made: choose another in DATABASE_URL, or make it and let"
                            + " Deskbell write there.");
        }
    }

    /** A dollar sign would begin an expression. */
    private static String asItStands(String value) {
        return value.replace("$", "$$");
    }
}
