package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The check without a start, for people and for build machines. */
class FormCheckTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void soundFilesAreListed() throws IOException {
        Files.writeString(dir.resolve("a.yml"), Paper.SMALL + "languages: [en, de]\nintro: { en: Hi }");
        assertThat(check(dir, false)).isZero();
        assertThat(said.toString()).isEqualTo("""
                a.yml:7:8: no words in "de"; visitors read "en" (a warning)
                a: live, 2 fields, version %s
                """.formatted(Forms.read(dir).find("a").orElseThrow().version()));
    }

    @Test
    void everyFaultIsALineWithItsPlace() throws IOException {
        Files.writeString(dir.resolve("a.yml"), Paper.SMALL + "titel: x\nstatus: open");
        Files.writeString(dir.resolve("b.yml"), Paper.SMALL);
        assertThat(check(dir, false)).isEqualTo(1);
        assertThat(said.toString()).startsWith("""
                a.yml:6:1: unknown key "titel". Did you mean "title"?
                a.yml:7:9: "open" is not known, known are live, draft, closed
                b: live,""");
    }

    @Test
    void machinesGetJson() throws IOException {
        Files.writeString(dir.resolve("a.yml"), Paper.SMALL + "titel: x");
        Files.writeString(dir.resolve("b.yml"), Paper.SMALL);
        assertThat(check(dir, true)).isEqualTo(1);
        var json = new ObjectMapper().readTree(said.toByteArray());
        assertThat(json.at("/faults/0/file").asText()).isEqualTo("a.yml");
        assertThat(json.at("/faults/0/line").asInt()).isEqualTo(6);
        assertThat(json.at("/faults/0/column").asInt()).isEqualTo(1);
        assertThat(json.at("/faults/0/says").asText()).startsWith("unknown key");
        assertThat(json.at("/forms/0/id").asText()).isEqualTo("b");
        assertThat(json.at("/warnings").size()).isZero();
    }

    @Test
    void aDirectoryWithoutFormsIsAFault() {
        assertThat(check(dir, false)).isEqualTo(1);
        assertThat(check(dir.resolve("gone"), true)).isEqualTo(1);
        assertThat(said.toString()).contains("there is no form in " + dir, "there is no directory");
    }

    private int check(Path directory, boolean json) {
        return FormCheck.run(directory.toString(), json, new PrintStream(said, true));
    }
}
