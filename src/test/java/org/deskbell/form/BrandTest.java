package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values are those of the designers' reference, brand.mjs. */
class BrandTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '#2747d9', '#ffffff', '#2747d9', '#5882fe', '#14161c', '#5882fe'
            '#93401f', '#ffffff', '#93401f', '#cb7352', '#14161c', '#cb7352'
            '#000000', '#ffffff', '#000000', '#898989', '#14161c', '#898989'
            '#ffffff', '#14161c', '#696969', '#ffffff', '#14161c', '#ffffff'
            '#ffd400', '#14161c', '#806a08', '#ffd400', '#14161c', '#ffd400'
            '#e30613', '#ffffff', '#d80913', '#e30613', '#ffffff', '#fd4239'
            '#00a651', '#14161c', '#0e7c3d', '#00a651', '#14161c', '#00a651'
            '#0a0a0a', '#ffffff', '#0a0a0a', '#8a8a8a', '#14161c', '#8a8a8a'
            '#7f7f7f', '#14161c', '#6b6b6b', '#7f7f7f', '#14161c', '#8b8b8b'
            '#00ffff', '#14161c', '#037777', '#00ffff', '#14161c', '#00ffff'
            '#6a1b9a', '#ffffff', '#6a1b9a', '#af68e7', '#14161c', '#af68e7'
            '#f5a623', '#14161c', '#93610c', '#f5a623', '#14161c', '#f5a623'
            '#14161c', '#ffffff', '#14161c', '#868991', '#14161c', '#868991'
            '#777777', '#000000', '#6b6b6b', '#777777', '#000000', '#898989'
            """)
    void oneColourMakesSix(String brand, String on, String accent, String darkBrand, String darkOn, String darkAccent) {
        assertThat(Brand.of(brand, brand)).isEqualTo(new Brand(new Brand.Shades(brand, on, accent),
                new Brand.Shades(darkBrand, darkOn, darkAccent)));
    }

    @Test
    void theDarkColourMayBeAnother() {
        assertThat(Brand.of("#93401f", "#f0a27f").dark()).isEqualTo(new Brand.Shades("#f0a27f", "#14161c", "#f0a27f"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0x808080, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0xff00ff, 0x123456, 0xfedcba})
    void whateverTheColourTextIsReadable(int rgb) {
        String colour = "#%06x".formatted(rgb);
        Brand brand = Brand.of(colour, colour);
        assertThat(Brand.contrast(brand.light().accent(), "#ecedf3")).isGreaterThanOrEqualTo(4.5);
        assertThat(Brand.contrast(brand.dark().accent(), "#1e222b")).isGreaterThanOrEqualTo(4.5);
        assertThat(Brand.contrast(brand.light().on(), brand.light().brand())).isGreaterThanOrEqualTo(4.5);
        assertThat(Brand.contrast(brand.dark().on(), brand.dark().brand())).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void theThemeIsAStyleSheet() {
        assertThat(Paper.form("theme: { brand: \"#2747D9\", radius: 12px }").theme().css()).isEqualTo("""
                :root {
                  --brand: light-dark(#2747d9, #5882fe);
                  --on-brand: light-dark(#ffffff, #14161c);
                  --accent: light-dark(#2747d9, #5882fe);
                  --radius: 12px;
                }
                """);
        assertThat(Paper.form("theme: { radius: 0 }").theme().css()).isEqualTo(":root {\n  --radius: 0;\n}\n");
    }
}
