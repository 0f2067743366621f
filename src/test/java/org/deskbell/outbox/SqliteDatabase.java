package org.deskbell.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sqlite.SQLiteDataSource;

/** A new file, with the settings that the product uses. */
record SqliteDatabase(Path directory) implements TestDatabase {

    static SQLiteDataSource source(Path file) {
        var source = new SQLiteDataSource();
        source.setUrl(url(file));
        return source;
    }

    private static String url(Path file) {
        return DatabaseUrl.keys("jdbc:sqlite:" + file).get("quarkus.datasource.sqlite.jdbc.url");
    }

    @Override
    public SQLiteDataSource source() {
        return source(file());
    }

    @Override
    public List<String> access() {
        return List.of(url(file()), "", "");
    }

    @Override
    public void breakIt() throws IOException {
        for (var file : files()) {
            Files.write(file, new byte[4096]);
        }
    }

    /** Whether this text stands anywhere in its files. */
    boolean holds(String text) throws IOException {
        for (var file : files()) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** Its log goes with the last connection, and it with the directory. */
    @Override
    public void close() {}

    private Path file() {
        return directory.resolve("deskbell.db");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
