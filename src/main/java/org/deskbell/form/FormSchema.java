package org.deskbell.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** What form files may hold, as a JSON Schema, so that editors complete keys and mark slips while somebody writes. */
public final class FormSchema {

    private FormSchema() {}

    /** Prints it, to be kept beside the form files. */
    public static int print(PrintStream out) {
        out.print(text());
        out.flush();
        return 0;
    }

    static String text() {
        try (InputStream file = FormSchema.class.getResourceAsStream("/forms/form.schema.json")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("our own file is broken: form.schema.json", e);
        }
    }
}
