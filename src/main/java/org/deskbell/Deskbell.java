package org.deskbell;

import org.deskbell.outbox.Backup;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The command line: nothing to serve the forms, or {@code backup <file>} beside the process that serves them. */
@QuarkusMain
public class Deskbell {

    private static final int MISUSED = 2;

    private Deskbell() {}

    /** Ends with 0 where all went well, 1 where it did not, 2 where the command is none. */
    public static void main(String... words) {
        if (words.length == 0) {
            Quarkus.run();
        } else if (words.length == 2 && words[0].equals("backup")) {
            var url = ConfigProvider.getConfig().getOptionalValue("database.url", String.class);
            System.exit(Backup.run(url.orElse(null), words[1], System.out, System.err));
        } else {
            System.err.println("Usage: java -jar quarkus-run.jar [backup <file>]");
            System.exit(MISUSED);
        }
    }
}
