package org.deskbell.form;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the start says of a directory of form files, without starting: for whoever changes them, and their build machine. */
public final class FormCheck {

    private FormCheck() {}

    /**
     * Prints every fault and warning of every file, each in a line with file, line and column, or as one JSON object.
     *
     * @return exit code: 0 where all of them can go live, else 1
     */
    public static int run(String directory, boolean json, PrintStream out) {
        Stock stock = stock(directory);
        if (json)
            out.println(json(stock));
        else
            print(stock, out);
        return stock.faults().isEmpty() ? 0 : 1;
    }

    private static Stock stock(String directory) {
        try {
            return Stock.of(new Shelf.Directory(Path.of(directory)));
        } catch (BrokenForms e) {
            return nothing(e.getMessage());
        } catch (InvalidPathException e) {
            return nothing("No directory can have the name " + e.getInput());
        }
    }

    private static Stock nothing(String why) {
        return new Stock(Map.of(), List.of(), List.of(new Fault("", 0, 0, why)), List.of());
    }

    private static void print(Stock stock, PrintStream out) {
        stock.faults().forEach(fault -> out.println(fault.file().isEmpty() ? fault.says() : fault));
        stock.warnings().forEach(warning -> out.println(warning + " (a warning)"));
        stock.forms()
                .values()
                .forEach(form -> out.println(
                        form.id() + ": %s, %d fields, version %s".formatted(form.status().key(), form.fields().size(),
                                form.version())));
    }

    private static String json(Stock stock) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Map.of("forms", stock.forms()
                            .values()
                            .stream()
                            .map(form -> Map.of("id", form.id(), "status", form.status().key(), "version", form.version()))
                            .toList(), "faults", stock.faults(), "warnings", stock.warnings()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
