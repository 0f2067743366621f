package org.deskbell;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the command line says about itself. */
final class Help {

    private Help() {}

    /** @param command null: all of them */
    static String with(Command command) {
        return command == null ? all() : call() + " " + command.synopsis() + "\n\n" + command.inFull();
    }

    /** What follows a sentence that said what is wrong. */
    static String after(Command meant) {
        return meant == null
                ? "There is:\n" + list()
                : "It is: " + call() + " " + meant.synopsis() + "\nMore: " + call() + " " + meant.word() + " --help";
    }

    private static String all() {
        return "Deskbell: the support form that never loses a message.\n\n" + call() + " [command]\n\n" + list()
                + "\n\nEach has more to say with --help. Settings are environment variables; the README has a table of them.";
    }

    private static String list() {
        int widest = Arrays.stream(Command.values()).mapToInt(command -> command.synopsis().length()).max().orElseThrow();
        return Arrays.stream(Command.values())
                .map(command -> ("  %-" + widest + "s  %s").formatted(command.synopsis(), command.inShort()))
                .collect(Collectors.joining("\n"));
    }

    /** As it was called, so that the line can be copied; the class path is the jar's own path after {@code -jar}. */
    private static String call() {
        var path = System.getProperty("java.class.path", "");
        return path.endsWith(".jar") && !path.contains(File.pathSeparator) ? "java -jar " + path : "deskbell";
    }
}
