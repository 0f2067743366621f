package org.deskbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** A size is written as people of each language write it, and never says that there is nothing. */
@QuarkusTest
class SizesTest {

    @Inject
    Sizes sizes;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; 1; 1 kB
            en; 1001; 2 kB
            en; 999000; 999 kB
            en; 999001; 1 MB
            en; 10000000; 10 MB
            en; 2540000; 2.5 MB
            en; 100000000; 100 MB
            de; 2500000; 2,5 MB
            fr; 2500000; 2,5 Mo
            fr; 500000; 500 ko
            ja; 2500000; 2.5 MB
            ar; 500000; 500 كيلوبايت
            """)
    void aSizeInWords(String language, long bytes, String words) {
        assertThat(sizes.worded(bytes, Locale.forLanguageTag(language))).isEqualTo(words.replace(' ', '\u00a0'));
    }
}
