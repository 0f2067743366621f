package org.deskbell.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;

/** The command that makes a line of the users file. The password is typed or piped, never an argument: those are for all to see. */
public final class HashPassword {

    static final int SHORTEST = 12;
    /** bcrypt would not look at the rest. */
    private static final int MOST_BYTES = 72;
    private static final int COST = 12;

    private HashPassword() {}

    /**
     * Asks for the password, twice where there is a terminal, and prints the line.
     *
     * @param words name and role
     * @param terminal null where input or output is not one
     * @return exit code: 0, or 1 and a sentence on {@code err}
     */
    public static int run(List<String> words, Console terminal, InputStream in, PrintStream out, PrintStream err) {
        try {
            var role = Role.named(words.get(1)).orElse(null);
            if (!UsersFile.NAME.matcher(words.get(0)).matches() || role == null) {
                throw new Refusal("Name a person (1 to 64 letters, digits and . _ @ -) and a role: viewer or operator.");
            }
            var password = terminal == null ? piped(in, err) : typed(terminal);
            if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw new Refusal("The password needs " + SHORTEST + " characters at least and " + MOST_BYTES
                        + " bytes at most, which is what bcrypt reads. Three or four words that don't belong together do well.");
            }
            var hash = BcryptFunction.getInstance(Bcrypt.Y, COST).hash(password).getResult();
            out.println(words.get(0) + ":" + role.key() + ":" + hash);
            return 0;
        } catch (Refusal e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("The password could not be read: " + e);
        }
        return 1;
    }

    private static String typed(Console terminal) throws Refusal {
        var password = terminal.readPassword("Password: ");
        var again = terminal.readPassword("Once more: ");
        if (password == null || !Arrays.equals(password, again)) {
            throw new Refusal("The two differ; start again.");
        }
        return new String(password);
    }

    private static String piped(InputStream in, PrintStream err) throws IOException {
        err.println("Reading the password from standard input, one line.");
        var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    /** A sentence for whoever typed it. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        Refusal(String sentence) {
            super(sentence);
        }
    }
}
