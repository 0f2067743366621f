package org.deskbell.form;

import java.util.Locale;

/**
 * One brand colour made safe to read in light and dark. The button keeps the colour exactly; where it is used like text it is moved
 * in OKLCH lightness until the contrast is at least 4.5:1 (WCAG 2.2, 1.4.3).
 */
record Brand(Shades light, Shades dark) {

    /** Fill, text on the fill, and the colour of links and rings; each {@code #rrggbb}. */
    record Shades(String brand, String on, String accent) {}

    private static final String INK = "#14161c";
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    /** The worst backgrounds that the accent lands on. */
    private static final String LIGHTEST_GROUND = "#ecedf3";
    private static final String DARKEST_GROUND = "#1e222b";

    static Brand of(String brand, String dark) {
        var fill = brand.toLowerCase(Locale.ROOT);
        var given = dark.toLowerCase(Locale.ROOT);
        // a near-black brand must not vanish on a dark page
        var darkFill = contrast(given, DARKEST_GROUND) < SHAPE ? moved(given, DARKEST_GROUND, .01) : given;
        return new Brand(new Shades(fill, on(fill), moved(fill, LIGHTEST_GROUND, -.01)),
                new Shades(darkFill, on(darkFill), moved(given, DARKEST_GROUND, .01)));
    }

    String css() {
        return "--brand:light-dark(%s,%s);--on-brand:light-dark(%s,%s);--accent:light-dark(%s,%s);".formatted(
                light.brand, dark.brand, light.on, dark.on, light.accent, dark.accent);
    }

    /** Contrast of two colours as WCAG defines it, from 1 to 21. */
    static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    private static String on(String fill) {
        if (contrast(fill, "#ffffff") >= TEXT) {
            return "#ffffff";
        }
        if (contrast(fill, INK) >= TEXT) {
            return INK;
        }
        return contrast(fill, "#ffffff") > contrast(fill, "#000000") ? "#ffffff" : "#000000";
    }

    private static String moved(String colour, String ground, double step) {
        var oklch = Oklch.of(linear(colour));
        var moved = colour;
        for (int i = 0; i < 110 && contrast(moved, ground) < TEXT; i++) {
            oklch = oklch.lighterBy(step);
            moved = hex(oklch.inGamut());
        }
        return moved;
    }

    private static double luminance(String colour) {
        var rgb = linear(colour);
        return .2126 * rgb[0] + .7152 * rgb[1] + .0722 * rgb[2];
    }

    private static double[] linear(String colour) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = channel <= .04045 ? channel / 12.92 : Math.pow((channel + .055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static String hex(double[] linear) {
        var hex = new StringBuilder("#");
        for (double channel : linear) {
            double gamma = channel <= .0031308 ? 12.92 * channel : 1.055 * Math.pow(channel, 1 / 2.4) - .055;
            hex.append("%02x".formatted(Math.round(255 * Math.min(1, Math.max(0, gamma)))));
        }
        return hex.toString();
    }
}
