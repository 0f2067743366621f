package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that makes a line of the users file. */
class HashPasswordTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void itsLineLetsTheUserIn(@TempDir Path directory) throws Exception {
        assertThat(run("zoë:some pass wörd\nnot this line\n", "zoë", "operator")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("zoë:operator:$2y$12$").endsWith("\n").hasLineCount(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("wörd");
        var file = Files.writeString(directory.resolve("users"), out.toString(StandardCharsets.UTF_8));
        var users = new Users(() -> Optional.of(file), new TestClock());
        assertThat(users.check("zoë", "zoë:some pass wörd")).isEqualTo(Users.Answer.RIGHT);
        assertThat(users.check("zoë", "zoë:some pass word")).isEqualTo(Users.Answer.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"ann, admin, a long enough one", "a:nn, operator, a long enough one", "ann, operator, too short",
            "ann, operator, ''",
            "ann, operator, 0123456789012345678901234567890123456789012345678901234567890123456789012"})
    void whatIsNoLineIsNotMade(String name, String role, String password) {
        assertThat(run(password, name, role)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    private int run(String typed, String... words) {
        return HashPassword.run(List.of(words), null, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
