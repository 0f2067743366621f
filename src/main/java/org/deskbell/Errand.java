package org.deskbell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody asked for on the command line.
 *
 * @param command null: help with all of them
 * @param isHelp  they want to read about it, not have it done
 */
record Errand(Command command, boolean isHelp, List<String> arguments, Set<String> options) {

    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    /** @throws Misuse with a sentence, where it can be nothing that we do */
    static Errand of(List<String> words) throws Misuse {
        if (words.isEmpty()) {
            return new Errand(Command.SERVE, false, List.of(), Set.of());
        }
        var first = words.get(0);
        var rest = words.subList(1, words.size());
        if (HELP.contains(first)) {
            return rest.isEmpty() ? helpWith(null) : helpWith(named(rest.get(0)));
        }
        return read(first.equals("--version") ? Command.VERSION : named(first), rest);
    }

    private static Errand read(Command command, List<String> words) throws Misuse {
        List<String> arguments = new ArrayList<>();
        Set<String> options = new HashSet<>();
        for (var word : words) {
            if (word.equals("--help") || word.equals("-h")) {
                return helpWith(command);
            }
            if (command.options().contains(word)) {
                options.add(word);
            } else if (word.startsWith("-")) {
                throw new Misuse(command.word() + " knows no option " + word + ".", command);
            } else {
                arguments.add(word);
            }
        }
        int wanted = command.arguments().size();
        if (arguments.size() < wanted) {
            throw new Misuse(command.word() + " needs " + command.arguments().get(arguments.size()) + ".", command);
        }
        if (arguments.size() > wanted) {
            throw new Misuse("\"" + arguments.get(wanted) + "\" is one word too many for " + command.word() + ".", command);
        }
        return new Errand(command, false, List.copyOf(arguments), Set.copyOf(options));
    }

    private static Command named(String word) throws Misuse {
        return Command.called(word).orElseThrow(() -> new Misuse("There is no command \"" + word + "\".", null));
    }

    private static Errand helpWith(Command command) {
        return new Errand(command, true, List.of(), Set.of());
    }

    /** A sentence for whoever typed it, and the command that was meant, if any. */
    static final class Misuse extends Exception {

        private static final long serialVersionUID = 1;

        private final Command meant;

        Misuse(String sentence, Command meant) {
            super(sentence);
            this.meant = meant;
        }

        Command meant() {
            return meant;
        }
    }
}
