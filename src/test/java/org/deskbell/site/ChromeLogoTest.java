package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A logo has the place that the style sheet will give it. */
class ChromeLogoTest {

    @ParameterizedTest
    @CsvSource({"1, 32", "3, 96", "5, 160", "8, 160", "1e18, 160", "0.5, 16", "1e-9, 1"})
    void isAsWideAsItsHeightMakesItButNotWiderThanIsShown(double proportion, int width) {
        assertThat(new Chrome.Logo("/logo", OptionalDouble.of(proportion)).width()).isEqualTo(width);
    }

    @Test
    void saysNothingWhereItsFileDoesNot() {
        assertThat(new Chrome.Logo("/logo", OptionalDouble.empty()).width()).isNull();
    }
}
