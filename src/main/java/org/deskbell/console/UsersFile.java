package org.deskbell.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The file of {@code name:role:hash} lines. What is wrong stops the start and is named with file, line and remedy, and never repeated,
 * since a line holds a hash, or by mistake a password.
 */
final class UsersFile {

    static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

    /** From 10, because less is too quick to guess, to 14, because more keeps people waiting. */
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$1[0-4]\\$[./A-Za-z0-9]{53}");

    private final Path path;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private UsersFile(Path path) {
        this.path = path;
    }

    /** @throws ConfigurationException with every fault of the file */
    static Map<String, User> read(Path path) {
        var file = new UsersFile(path);
        file.readLines();
        if (!file.faults.isEmpty()) {
            throw new ConfigurationException(String.join("\n", file.faults));
        }
        return file.users;
    }

    /** What changes when the file does. */
    static String look(Path path) {
        try {
            return Files.getLastModifiedTime(path) + " " + Files.size(path);
        } catch (IOException e) {
            return "gone";
        }
    }

    private void readLines() {
        try {
            var lines = Files.readAllLines(path);
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    readLine(line, i + 1);
                }
            }
        } catch (IOException e) {
            faults.add(
                    path + ": the file of DESKBELL_CONSOLE_USERS_FILE cannot be read; check that it is there, is text in UTF-8,"
                            + " and that Deskbell's user may read it");
            return;
        }
        if (users.isEmpty() && faults.isEmpty()) {
            fault(1, "nobody stands in it; add a line like name:operator:hash, or leave DESKBELL_CONSOLE_USERS_FILE out");
        }
    }

    private void readLine(String line, int number) {
        var parts = line.split(":", -1);
        if (parts.length != 3) {
            fault(number, "this is not name:role:hash; write three parts with a colon between them");
            return;
        }
        var role = Role.named(parts[1]).orElse(null);
        if (!NAME.matcher(parts[0]).matches()) {
            fault(number, "the name is not one; use 1 to 64 letters, digits and . _ @ -");
        } else if (role == null) {
            fault(number, "there is no such role; write viewer or operator");
        } else if (!BCRYPT.matcher(parts[2]).matches()) {
            fault(number, "the hash is not bcrypt with a cost from 10 to 14; make the line with:"
                    + " java -jar quarkus-run.jar hash-password <name> <role>");
        } else if (users.putIfAbsent(parts[0], new User(parts[0], role, parts[2])) != null) {
            fault(number, "the name stands in an earlier line; keep one of the two");
        }
    }

    private void fault(int line, String whatAndRemedy) {
        faults.add(path + ":" + line + ": " + whatAndRemedy);
    }
}
