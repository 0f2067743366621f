package org.deskbell.form;

/** One brand colour made into six that can be read in light and in dark; all are written {@code #rrggbb}. */
public record Brand(Shades light, Shades dark) {

    /**
     * The three colours of one theme.
     *
     * @param brand the fill of the main button
     * @param on the text on that fill
     * @param accent links and the focus ring, at least 4.5:1 on the page
     */
    public record Shades(String brand, String on, String accent) {}

    static final double READABLE = 4.5;

    private static final String INK = "#14161c";
    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#000000";
    private static final double VISIBLE = 3;

    // the worst backgrounds that the accent lands on
    private static final String LIGHT_PAGE = "#ecedf3";
    private static final String DARK_PAGE = "#1e222b";

    /** Keeps the colours as they are for fills, and moves only their lightness where text would be unreadable. */
    static Brand of(String brand, String dark) {
        // a near-black brand must not vanish on a dark page
        String fill = contrast(dark, DARK_PAGE) < VISIBLE ? moved(dark, DARK_PAGE, .01) : dark;
        return new Brand(new Shades(brand, on(brand), moved(brand, LIGHT_PAGE, -.01)),
                new Shades(fill, on(fill), moved(dark, DARK_PAGE, .01)));
    }

    /** The contrast of two colours as WCAG counts it, from 1 to 21. */
    static double contrast(String one, String other) {
        double a = Colour.parse(one).luminance();
        double b = Colour.parse(other).luminance();
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    /** How well text of this colour is read on dark pages. */
    static double onDarkPages(String colour) {
        return contrast(colour, DARK_PAGE);
    }

    private static String on(String fill) {
        if (contrast(fill, WHITE) >= READABLE)
            return WHITE;
        if (contrast(fill, INK) >= READABLE)
            return INK;
        return contrast(fill, WHITE) > contrast(fill, BLACK) ? WHITE : BLACK;
    }

    private static String moved(String colour, String page, double step) {
        Colour.Oklch start = Colour.parse(colour).oklch();
        double lightness = start.lightness();
        String result = colour;
        // 110 steps of a hundredth lead from any lightness to either end
        for (int n = 0; n < 110 && contrast(result, page) < READABLE; n++) {
            lightness = Math.min(1, Math.max(0, lightness + step));
            result = new Colour.Oklch(lightness, start.chroma(), start.hue()).colour().hex();
        }
        return result;
    }
}
