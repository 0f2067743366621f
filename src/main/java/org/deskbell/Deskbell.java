package org.deskbell;

import java.util.List;

import org.deskbell.console.HashPassword;
import org.deskbell.form.FormCheck;
import org.deskbell.form.FormSchema;
import org.deskbell.outbox.Backup;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The command line: nothing to serve the forms, or a command that does one thing and ends. */
@QuarkusMain
public class Deskbell {

    private static final int MISUSED = 2;
    private static final String USAGE = """
            java -jar quarkus-run.jar                       serves the forms
            java -jar quarkus-run.jar check <dir> [--json]  names every fault of the form files there
            java -jar quarkus-run.jar schema                prints the JSON Schema of form files, for editors
            java -jar quarkus-run.jar backup <file>         copies the SQLite database, also while it is served
            java -jar quarkus-run.jar hash-password <name> <viewer|operator>
                                                            makes a line of the console's users file""";

    private Deskbell() {}

    /** Ends with 0 where all went well, 1 where it did not, 2 where the command is none. */
    public static void main(String... words) {
        if (words.length == 0) {
            Quarkus.run();
        } else {
            System.exit(run(List.of(words)));
        }
    }

    private static int run(List<String> words) {
        if (words.size() == 2 && words.get(0).equals("backup")) {
            var url = ConfigProvider.getConfig().getOptionalValue("database.url", String.class);
            return Backup.run(url.orElse(null), words.get(1), System.out, System.err);
        }
        if (words.size() == 3 && words.get(0).equals("hash-password")) {
            // from Java 22 on there is a console also where none is, which would wait for a second line that nobody sends
            System.setProperty("jdk.console", "java.base");
            return HashPassword.run(words.subList(1, 3), System.console(), System.in, System.out, System.err);
        }
        boolean json = words.contains("--json");
        if (words.get(0).equals("check") && words.size() == (json ? 3 : 2)) {
            return FormCheck.run(words.get(words.indexOf("--json") == 1 ? 2 : 1), json, System.out);
        }
        if (words.equals(List.of("schema"))) {
            return FormSchema.print(System.out);
        }
        System.err.println(USAGE);
        return MISUSED;
    }
}
