package org.deskbell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something that this program can be told to do, and the words that explain it. */
enum Command {

    SERVE("serve", "", "serves the forms; so does no command at all",
            """
                    Serves the forms until it is told to stop (SIGTERM, or Ctrl+C in a terminal). It refuses to start where a setting, a form
                    file or the database is wrong, and says which and why.

                    Settings are environment variables; the README has a table of them. The three to go live with are
                    DESKBELL_HELP_DESK_ACCOUNT_EMAIL, DESKBELL_HELP_DESK_TOKEN and DESKBELL_FORMS_DIR."""),

    CHECK("check", "<dir> [--json]", "names every fault of the form files there", """
            Reads the form files of a directory as a start would, and names every fault with file, line and column. Nothing is
            started or changed.

            --json  one JSON object instead of lines, for a build machine

            Ends with 0 where all forms can go live, else with 1."""),

    SCHEMA("schema", "", "prints the JSON Schema of form files, for editors", """
            Prints the JSON Schema of form files. Kept beside them, it lets editors complete keys and mark slips."""),

    BACKUP("backup", "<file>", "copies the SQLite database, also while it is served",
            """
                    Copies the SQLite file of DATABASE_URL as it is at one moment, also while Deskbell serves it. The copy is checked and on
                    the disk before it has its name, and only its owner can read it. An existing file is not overwritten.

                    A PostgreSQL is backed up with its own pg_dump."""),

    RESTORE("restore", "<file> [--force]", "puts a copy made by backup in the database's place",
            """
                    Checks a copy that backup made, and puts it in the place of the SQLite file of DATABASE_URL. Run it as the user that
                    Deskbell runs as, while Deskbell is stopped: it refuses where a process serves the file. The copy itself stays as it is.

                    --force  there is a database in that place: keep it aside, under a name with the time, instead of refusing

                    A PostgreSQL is restored with its own pg_restore or psql."""),

    HASH_PASSWORD("hash-password", "<name> <viewer|operator>", "makes a line of the console's users file", """
            Asks for a password, or reads it from standard input, and prints a line for the file that
            DESKBELL_CONSOLE_USERS_FILE names. The password is never an argument: those are for all to see."""),

    VERSION("version", "", "says which version this is", """
            Prints the version of Deskbell and of the Java that runs it.""");

    private static final Pattern ARGUMENT = Pattern.compile("<[^>]+>");
    private static final Pattern OPTION = Pattern.compile("\\[(--[a-z]+)]");

    private final String word;
    private final String synopsis;
    private final String inShort;
    private final String inFull;

    Command(String word, String synopsis, String inShort, String inFull) {
        this.word = word;
        this.synopsis = synopsis;
        this.inShort = inShort;
        this.inFull = inFull;
    }

    static Optional<Command> called(String word) {
        return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    /** As it is typed: the word, what has to follow, what may. */
    String synopsis() {
        return (word + " " + synopsis).strip();
    }

    String inShort() {
        return inShort;
    }

    String inFull() {
        return inFull;
    }

    List<String> arguments() {
        return ARGUMENT.matcher(synopsis).results().map(found -> found.group()).toList();
    }

    List<String> options() {
        return OPTION.matcher(synopsis).results().map(found -> found.group(1)).toList();
    }
}
