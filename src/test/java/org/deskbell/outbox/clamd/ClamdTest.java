package org.deskbell.outbox.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskbell.outbox.clamd.Finding.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real clamd says of files. */
@Timeout(60)
class ClamdTest {

    private static final int PIECE = 128 * 1024;

    @Test
    void whatHasNothingIsClean() {
        assertThat(scan("Dear all,".getBytes(US_ASCII))).isEqualTo(Finding.CLEAN);
        assertThat(scan(new byte[0])).isEqualTo(Finding.CLEAN);
        assertThat(scan(new byte[3 * PIECE])).isEqualTo(Finding.CLEAN);
    }

    @Test
    void whatHasSomethingIsNamed() throws IOException {
        assertThat(scan(("Dear " + ClamdServer.VIRUS + ",").getBytes(US_ASCII))).isEqualTo(Finding.infected(ClamdServer.NAME));
        var across = new byte[2 * PIECE];
        Arrays.fill(across, (byte) ' ');
        var virus = ClamdServer.VIRUS.getBytes(US_ASCII);
        System.arraycopy(virus, 0, across, PIECE - virus.length / 2, virus.length);
        assertThat(scan(across)).as("half in one piece, half in the next").isEqualTo(Finding.infected(ClamdServer.NAME));

        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("inner.txt"));
            out.write(virus);
        }
        assertThat(scan(zip.toByteArray())).as("in an archive").isEqualTo(Finding.infected(ClamdServer.NAME));
    }

    @Test
    void whatIsTooLargeForItIsNotClean() {
        for (int i = 0; i < 10; i++) {
            // whether its answer comes before or after it hangs up is a race that clamd decides; clean it is in no case
            assertThat(scan(new byte[ClamdServer.LARGEST + 5 * PIECE]).result()).isIn(Result.UNSCANNABLE, Result.BROKEN);
        }
        assertThat(scan(new byte[ClamdServer.LARGEST + 1]))
                .isEqualTo(Finding.unscannable("larger than clamd takes (StreamMaxLength)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav:3310", "127.0.0.1:1", "[::1]:3310", "clamav.example.com:65535"})
    void placesWhereItCanBe(String text) {
        assertThat(Clamd.at(" " + text + " ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamav", "clamav:", ":3310", "clamav:0", "clamav:65536", "tcp://clamav:3310", "::1:3310",
            "/run/clamd.sock", "a b:1"})
    void placesThatAreNone(String text) {
        assertThat(Clamd.at(text)).isEmpty();
    }

    private static Finding scan(byte[] bytes) {
        return ClamdServer.get().line().scan(out -> {
            for (int from = 0; from < bytes.length; from += PIECE) {
                out.write(bytes, from, Math.min(PIECE, bytes.length - from));
            }
        });
    }
}
