package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.deskbell.intake.PostedForm.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.buffer.Buffer;

/** Whatever a client posts is read as far as it can be, and nothing makes the reader fail. */
class PostedFormTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void readsWhatBrowsersSend() {
        var posted = read("name=Ann+B%C3%B6ll&mail=a%2Bb%40example.com&empty=&bare&pick=1&pick=2&eq=a=b");
        assertThat(posted.state()).isEqualTo(State.WHOLE);
        assertThat(posted.values()).isEqualTo(Map.of("name", List.of("Ann Böll"), "mail", List.of("a+b@example.com"),
                "empty", List.of(""), "bare", List.of(""), "pick", List.of("1", "2"), "eq", List.of("a=b")));
    }

    @Test
    void fiveThousandEmojiComeThrough() {
        var text = "🦄".repeat(5000);
        var posted = read("message=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(posted.state()).isEqualTo(State.WHOLE);
        assertThat(posted.first("message")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a=%zz, %zz", "a=%4, %4", "a=%, %", "a=100%&b=1, 100%"})
    void brokenEscapesStayAsTheyCame(String body, String kept) {
        assertThat(read(body).state()).isEqualTo(State.DAMAGED);
        assertThat(read(body).first("a")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%ff&b=kept", "a=%C3&b=kept", "a=%ED%A0%80&b=kept", "a=\u00e4&b=kept"})
    void bytesThatAreNoTextDamageOnlyTheirOwnField(String body) {
        assertThat(read(body).state()).isEqualTo(State.DAMAGED);
        assertThat(read(body).first("b")).isEqualTo("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {";charset=klingon", "; charset="})
    void anUnknownCharsetIsDamage(String parameter) {
        assertThat(read("a=1", FORM + parameter).state()).isEqualTo(State.DAMAGED);
    }

    @Test
    void anotherCharsetIsTakenAtItsWord() {
        var posted = read("a=%E4%80", FORM + "; charset=windows-1252");
        assertThat(posted.state()).isEqualTo(State.WHOLE);
        assertThat(posted.first("a")).isEqualTo("ä€");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";charset=UTF-8", "; charset=\"utf-8\"", "; charset=utf-8; x=y"})
    void ourOwnCharsetIsNot(String parameter) {
        assertThat(read("a=1", FORM + parameter).state()).isEqualTo(State.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "text/plain", ""})
    void anotherKindOfBodyIsNoForm(String type) {
        assertThat(read("a=1", type).state()).isEqualTo(State.NOT_A_FORM);
        assertThat(PostedForm.read(new byte[0], null).state()).isEqualTo(State.NOT_A_FORM);
    }

    @Test
    void stopsAtTheLimits() {
        assertThat(PostedForm.of(letter(Letter.MOST_BYTES), FORM).state()).isEqualTo(State.WHOLE);
        assertThat(PostedForm.of(letter(Letter.MOST_BYTES + 1), FORM).state()).isEqualTo(State.TOO_LARGE);
        assertThat(read("name=Ann&" + "a=1&".repeat(100_000)).state()).isEqualTo(State.DAMAGED);
        assertThat(read("name=Ann&" + "a=1&".repeat(100_000)).first("name")).isEqualTo("Ann");
    }

    @Test
    void noBytesMakeItFail() {
        var random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(PostedForm.read(bytes, FORM).values()).isNotNull();
        }
    }

    @Test
    void aLetterThatIsNotKeptWeighsNothing() {
        var large = letter(Letter.MOST_BYTES + 1);
        large.add(Buffer.buffer("and more"), true);
        assertThat(large.kept()).isZero();
        assertThat(large.length()).isEqualTo(Letter.MOST_BYTES + 9);

        var homeless = letter(10);
        homeless.add(Buffer.buffer("no room"), false);
        homeless.add(Buffer.buffer("again"), true);
        assertThat(homeless.kept()).isZero();
        assertThat(PostedForm.of(homeless, FORM).state()).isEqualTo(State.NO_ROOM);
    }

    private static Letter letter(int bytes) {
        var letter = new Letter();
        letter.add(Buffer.buffer("a=".getBytes(ISO_8859_1)), true);
        letter.add(Buffer.buffer(new byte[bytes - 2]), true);
        return letter;
    }

    private static PostedForm read(String body) {
        return read(body, FORM);
    }

    private static PostedForm read(String body, String type) {
        return PostedForm.read(body.getBytes(ISO_8859_1), type);
    }
}
