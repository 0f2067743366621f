package org.deskbell.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the colours of a form; everything that it lets through is safe inside a style sheet. */
final class ThemeReader {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern RADIUS = Pattern.compile("0|[0-9]{1,2}px|[0-2]?\\.?[0-9]{1,3}r?em");

    private ThemeReader() {}

    static Theme theme(Value value) {
        Block block = new Block(value);
        String brand = block.may("brand", ThemeReader::colour);
        String dark = block.may("dark", ThemeReader::colour);
        String radius = block.may("radius",
                v -> v.text(RADIUS.asMatchPredicate(), "a radius is written like 12px, .5rem or 0"));
        if (dark != null && !block.has("brand"))
            block.fault("dark", "dark goes with brand only; add brand, or call this one brand");
        else if (dark != null && Brand.onDarkPages(dark) < Brand.READABLE)
            block.fault("dark", ("%s has a contrast of %s:1 on dark pages, where 4.5:1 is the least;"
                    + " make it lighter, or remove the key, and brand is made light enough").formatted(dark,
                            BigDecimal.valueOf(Brand.onDarkPages(dark)).setScale(2, RoundingMode.DOWN)));
        block.end();
        return new Theme(brand == null ? null : Brand.of(brand, dark == null ? brand : dark), radius);
    }

    private static String colour(Value value) {
        String colour = value.text(COLOUR.asMatchPredicate(), "a colour is written like \"#2747d9\"");
        return colour == null ? null : colour.toLowerCase(Locale.ROOT);
    }
}
