package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** 216 colours from all over the cube, and pairs of them; made by brand.mjs. */
    @ParameterizedTest
    @CsvFileSource(resources = "/brands.csv")
    void allOverTheCubeItIsTheReference(String brand, String dark, String on, String accent, String darkBrand, String darkOn,
            String darkAccent) {
        assertThat(Brand.of(brand, dark)).isEqualTo(new Brand(new Brand.Shades(brand, on, accent),
                new Brand.Shades(darkBrand, darkOn, darkAccent)));
    }

    @Test
    void whateverTheColourTextIsReadableAndTheButtonKeepsIt() {
        new Random(7).ints(20_000, 0, 0x1000000).mapToObj("#%06x"::formatted).forEach(colour -> {
            Brand brand = Brand.of(colour, colour);
            assertThat(brand.light().brand()).isEqualTo(colour);
            assertThat(Brand.contrast(brand.light().accent(), "#ecedf3")).as(colour).isGreaterThanOrEqualTo(4.5);
            assertThat(Brand.contrast(brand.dark().accent(), "#1e222b")).as(colour).isGreaterThanOrEqualTo(4.5);
            assertThat(Brand.contrast(brand.light().on(), brand.light().brand())).as(colour).isGreaterThanOrEqualTo(4.5);
            assertThat(Brand.contrast(brand.dark().on(), brand.dark().brand())).as(colour).isGreaterThanOrEqualTo(4.5);
            // only what would vanish on a dark page is moved there
            if (Brand.onDarkPages(colour) >= 3)
                assertThat(brand.dark().brand()).isEqualTo(colour);
            assertThat(Brand.onDarkPages(brand.dark().brand())).as(colour).isGreaterThanOrEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource({"#93401f, 2.26", "#000000, 1.31", "#7f8794, 4.39", "#7f8897, 4.45"})
    void aDarkColourThatCannotBeReadIsRefusedWithItsContrast(String dark, String contrast) {
        assertThat(Paper.faults("theme: { brand: \"#2747d9\", dark: \"" + dark + "\" }")).singleElement()
                .asString()
                .startsWith(
                        "contact.yml:6:34: %s has a contrast of %s:1 on dark pages, where 4.5:1 is the least; make it lighter"
                                .formatted(dark, contrast));
    }

    /** Whoever sets a colour by hand gets that colour, and nothing near it. */
    @Test
    void aDarkColourThatIsTakenIsKept() {
        new Random(8).ints(20_000, 0, 0x1000000)
                .mapToObj("#%06x"::formatted)
                .filter(dark -> Brand.onDarkPages(dark) >= 4.5)
                .forEach(dark -> {
                    Brand.Shades shades = Brand.of("#93401f", dark).dark();
                    assertThat(shades.brand()).isEqualTo(dark);
                    assertThat(shades.accent()).isEqualTo(dark);
                    assertThat(Brand.contrast(shades.on(), dark)).isGreaterThanOrEqualTo(4.5);
                });
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
