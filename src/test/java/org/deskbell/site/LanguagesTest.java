package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for comes first, then what the browser prefers, then what the form speaks; nonsense is nothing. */
class LanguagesTest {

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.GERMAN);

    @ParameterizedTest
    @CsvSource({"de, en, de", "fr, de, de", ", 'fr, de;q=0.5', de", ", , en", ", de-AT, de"})
    void theFirstThatIsSpokenIsTaken(String asked, String accepted, String taken) {
        assertThat(Languages.choose(OFFERED, asked, accepted)).isEqualTo(Locale.forLanguageTag(taken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", ";", ",", "q=", "de;q=x", "*", "\u0000", "a-a-a-"})
    void nonsenseIsIgnored(String nonsense) {
        assertThat(Languages.choose(OFFERED, nonsense, null)).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.choose(OFFERED, null, nonsense)).isEqualTo(Locale.ENGLISH);
    }
}
