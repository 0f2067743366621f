package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

import org.deskbell.Errand.Misuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is understood, or answered with a sentence that helps. */
class ErrandTest {

    @Test
    void nothingAndServeServe() throws Misuse {
        assertThat(Errand.of(List.of())).isEqualTo(errand("serve"));
        assertThat(Errand.of(List.of()).isHelp()).isFalse();
        assertThat(Errand.of(List.of()).command()).isEqualTo(Command.SERVE);
    }

    @Test
    void optionsStandAnywhere() throws Misuse {
        assertThat(errand("restore --force copy.db")).isEqualTo(errand("restore copy.db --force"));
        assertThat(errand("restore copy.db").options()).isEmpty();
        assertThat(errand("check forms --json").options()).containsExactly("--json");
        assertThat(errand("hash-password ann operator").arguments()).containsExactly("ann", "operator");
        assertThat(errand("--version")).isEqualTo(errand("version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpAloneNamesEveryCommand(String word) throws Misuse {
        var said = done(word);
        for (var command : Command.values()) {
            assertThat(said).contains("  " + command.synopsis() + " ", command.inShort());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandExplainsItself(Command command) throws Misuse {
        var said = done(command.word() + " --help");
        assertThat(said).contains("deskbell " + command.synopsis() + "\n", command.inFull());
        assertThat(command.options()).allMatch(option -> command.inFull().contains(option));
        assertThat(done("help " + command.word())).isEqualTo(done(command.word() + " -h")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            sevre               ; There is no command "sevre". ; backup <file>
            help sevre          ; There is no command "sevre". ; backup <file>
            -x                  ; There is no command "-x".    ; backup <file>
            serve --port=80     ; serve knows no option --port=80. ; deskbell serve --help
            serve now           ; "now" is one word too many for serve. ; deskbell serve
            check               ; check needs <dir>. ; deskbell check <dir> [--json]
            check a b           ; "b" is one word too many for check. ; deskbell check <dir> [--json]
            backup copy --force ; backup knows no option --force. ; deskbell backup <file>
            restore             ; restore needs <file>. ; deskbell restore <file> [--force]
            hash-password ann   ; hash-password needs <viewer|operator>. ; deskbell hash-password <name> <viewer|operator>""")
    void whatNobodyCanDoIsSaidWithWhatCanBeDone(String typed, String sentence, String help) {
        var misuse = catchThrowableOfType(Misuse.class, () -> errand(typed));
        assertThat(misuse).hasMessage(sentence);
        assertThat(Help.after(misuse.meant())).contains(help);
    }

    @Test
    void aCommandIsDone() throws Misuse {
        assertThat(done("schema")).startsWith("{").contains("\"$schema\"");
        assertThat(done("version")).matches("Deskbell .+ on Java [0-9].*\n");
    }

    private static String done(String typed) throws Misuse {
        var said = new ByteArrayOutputStream();
        assertThat(Deskbell.run(errand(typed), new PrintStream(said, true), System.err)).isZero();
        return said.toString();
    }

    private static Errand errand(String typed) throws Misuse {
        return Errand.of(List.of(typed.split(" ")));
    }
}
