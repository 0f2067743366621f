package org.deskbell.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gap in a zipped text, filled without zipping anything. */
class ZipTest {

    @ParameterizedTest
    @CsvSource({"'', x, ''", "before, gap, after", "before before before, before, before before before",
            "'', 'all of it is in the gap', ''", "ä, ö, ü"})
    void whatIsFilledInStandsBetween(String before, String filling, String after) throws IOException {
        var gap = new Zip.Gap(before.getBytes(UTF_8), filling.getBytes(UTF_8).length, after.getBytes(UTF_8));
        assertThat(new String(gap.filled(filling.getBytes(UTF_8)), UTF_8)).isEqualTo(before + filling + after);
        assertThat(unzip(gap.zipped(filling.getBytes(UTF_8)))).isEqualTo(before + filling + after);
    }

    /** Larger than the window in which repeats are found, and with far repeats across the gap. */
    @Test
    void longTextsDoToo() throws IOException {
        var before = new StringBuilder();
        for (int line = 0; before.length() < 100_000; line++) {
            before.append("This is line ").append(Integer.toHexString(line * 7919)).append('\n');
        }
        var filling = "z".repeat(60_000);
        var after = before.substring(60_000);
        var gap = new Zip.Gap(before.toString().getBytes(UTF_8), filling.length(), after.getBytes(UTF_8));
        assertThat(unzip(gap.zipped(filling.getBytes(UTF_8)))).isEqualTo(before + filling + after);
    }

    @Test
    void theTextBehindTheGapKnowsTheOneBefore() {
        var text = "The quick brown fox jumps over the lazy dog. ".getBytes(UTF_8);
        int alone = new Zip.Gap(new byte[0], 60, text).zipped(new byte[60]).length;
        assertThat(new Zip.Gap(text, 60, text).zipped(new byte[60]).length).isLessThan(alone + 20);
    }

    @Test
    void nothingElseThanTheGapCanBeFilled() {
        var gap = new Zip.Gap("before".getBytes(UTF_8), 3, "after".getBytes(UTF_8));
        assertThatThrownBy(() -> gap.zipped("four".getBytes(UTF_8))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> gap.filled("to".getBytes(UTF_8))).isInstanceOf(RuntimeException.class);
    }

    private static String unzip(byte[] zipped) throws IOException {
        try (var text = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }
}
