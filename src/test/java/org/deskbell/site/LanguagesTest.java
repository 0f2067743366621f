package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
    @CsvSource({"pt, pt-BR", "pt-PT, pt-BR", "fr-CA, fr", "zh, en", "'zh-Hant-TW, ja;q=0.5', ja", "'pt, de', pt-BR",
            "'de;q=0, pt-PT;q=0.3', pt-BR", "ar-EG, ar", "'*, ja;q=0.1', ja"})
    void anotherVarietyIsBetterThanAnotherLanguage(String accepted, String taken) {
        var offered = Stream.of("en", "de", "fr", "pt-BR", "ja", "ar").map(Locale::forLanguageTag).toList();
        assertThat(Languages.choose(offered, null, accepted)).isEqualTo(Locale.forLanguageTag(taken));
        assertThat(Languages.choose(offered, accepted, "de"))
                .isEqualTo(Locale.forLanguageTag(taken.equals("en") ? "de" : taken));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | 5,000", "de | 5.000", "fr | 5\u202f000", "pt-BR | 5.000", "ja | 5,000",
            "ar | 5,000"})
    void figuresAreThoseOfTicketNumbers(String language, String figure) {
        assertThat(Languages.figure(5000, Locale.forLanguageTag(language))).isEqualTo(figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", ";", ",", "q=", "de;q=x", "*", "\u0000", "a-a-a-"})
    void nonsenseIsIgnored(String nonsense) {
        assertThat(Languages.choose(OFFERED, nonsense, null)).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.choose(OFFERED, null, nonsense)).isEqualTo(Locale.ENGLISH);
    }
}
