package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The name of a submission, as people read it aloud and as the table's index is ordered. */
class ReferenceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    @Test
    void itIsTwoGroupsOfFourThatCanBeReadAloud() {
        assertThat(Stream.generate(() -> Reference.at(NOW)).limit(1000))
                .allMatch(reference -> reference.text().matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"))
                .allMatch(reference -> Reference.typed(reference.text()).equals(Optional.of(reference)));
    }

    @Test
    void allButTwoSymbolsAreRandom() {
        var made = Stream.generate(() -> Reference.at(NOW)).limit(2000).map(Reference::text).toList();
        for (int symbol : new int[]{2, 3, 5, 6, 7, 8}) {
            assertThat(made.stream().map(text -> text.charAt(symbol)).distinct()).as("symbol %d", symbol).hasSize(32);
        }
    }

    /** What comes together is written to the same page of the index, and in a minute all pages have their turn. */
    @Test
    void whatComesTogetherStandsTogether() {
        assertThat(start(NOW.plusMillis(63))).isEqualTo(start(NOW));
        assertThat(LongStream.range(0, 1024).mapToObj(slice -> start(NOW.plusMillis(64 * slice))).distinct()).hasSize(1024);
        assertThat(start(NOW.plusMillis(64 * 1024))).isEqualTo(start(NOW));
    }

    private static String start(Instant now) {
        return Reference.at(now).text().substring(0, 2);
    }
}
