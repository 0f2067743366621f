package org.deskbell;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.deskbell.Errand.Misuse;
import org.deskbell.console.HashPassword;
import org.deskbell.form.FormCheck;
import org.deskbell.form.FormSchema;
import org.deskbell.outbox.Backup;
import org.deskbell.outbox.Restore;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The command line: it serves the forms, or does one thing and ends. */
@QuarkusMain
public class Deskbell {

    private static final int MISUSED = 2;

    private Deskbell() {}

    /** Ends with 0 where all went well, 1 where it did not, 2 where nobody can do what was asked. */
    public static void main(String... words) {
        // before Java itself logs, as it does at the end of a command; starting sets it too, which a command does not
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try {
            var errand = Errand.of(List.of(words));
            if (errand.command() == Command.SERVE && !errand.isHelp()) {
                Quarkus.run();
            } else {
                System.exit(run(errand, System.out, System.err));
            }
        } catch (Misuse e) {
            System.err.println(e.getMessage() + "\n" + Help.after(e.meant()));
            System.exit(MISUSED);
        }
    }

    /** Does everything but serving, and starts nothing. */
    static int run(Errand errand, PrintStream out, PrintStream err) {
        if (errand.isHelp()) {
            out.println(Help.with(errand.command()));
            return 0;
        }
        var words = errand.arguments();
        return switch (errand.command()) {
            case CHECK -> FormCheck.run(words.get(0), errand.options().contains("--json"), out);
            case SCHEMA -> FormSchema.print(out);
            case BACKUP -> Backup.run(database(), words.get(0), out, err);
            case RESTORE -> Restore.run(database(), words.get(0), errand.options().contains("--force"), InstantSource.system(),
                    out, err);
            case HASH_PASSWORD -> {
                // from Java 22 on there is a console also where none is, which would wait for a second line that nobody sends
                System.setProperty("jdk.console", "java.base");
                yield HashPassword.run(words, System.console(), System.in, out, err);
            }
            case VERSION -> {
                out.println("Deskbell " + version() + " on Java " + Runtime.version());
                yield 0;
            }
            case SERVE -> throw new IllegalArgumentException("serving is for the main thread");
        };
    }

    private static String database() {
        return ConfigProvider.getConfig().getOptionalValue("database.url", String.class).orElse(null);
    }

    /** What the jar's manifest says; there is none where classes run from a directory. */
    private static String version() {
        return Optional.ofNullable(Deskbell.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
    }
}
