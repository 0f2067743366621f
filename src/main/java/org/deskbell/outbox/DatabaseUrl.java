package org.deskbell.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Turns the one {@code DATABASE_URL} into the keys that Quarkus asks for. It runs before any connection is made, so it also makes
 * the directory of the SQLite file, which SQLite would not.
 */
public class DatabaseUrl implements ConfigSourceFactory {

    static final String DEFAULT = "jdbc:sqlite:data/deskbell.db";
    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * Every commit is on the disk before it returns; writers take turns instead of failing half-way; what is deleted is overwritten.
     */
    private static final String DURABLE = "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE"
            + "&secure_delete=true";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var url = Optional.ofNullable(context.getValue("database.url").getValue())
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .orElse(DEFAULT);
        return List.of(new PropertiesConfigSource(keys(url), "DATABASE_URL", 275));
    }

    static Map<String, String> keys(String url) {
        if (!url.startsWith(SQLITE) || url.length() == SQLITE.length()) {
            // says nothing of the value: it may hold a password
            throw new IllegalArgumentException("DATABASE_URL is not understood. Use jdbc:sqlite:<file>, or leave it out.");
        }
        var file = Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*$", "")).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of DATABASE_URL cannot be made: " + file.getParent(), e);
        }
        return Map.of(
                "quarkus.datasource.sqlite.jdbc.url", SQLITE + file + DURABLE,
                "deskbell.shield.directory", file.getParent().toString());
    }
}
