package org.deskbell.form;

/** A colour in linear light, each part from 0 to 1 (a little more outside the screen's range). */
record Colour(double red, double green, double blue) {

    /** Lightness, chroma and hue in a space where equal steps look equal. */
    record Oklch(double lightness, double chroma, double hue) {

        /** The nearest colour that a screen can show: same lightness and hue, less chroma. */
        Colour colour() {
            double less = chroma;
            Colour colour = linear(less);
            while (less > .002 && !colour.isShown())
                colour = linear(less *= .96);
            return colour;
        }

        private Colour linear(double chroma) {
            double a = chroma * Math.cos(hue);
            double b = chroma * Math.sin(hue);
            double l = Math.pow(lightness + .3963377774 * a + .2158037573 * b, 3);
            double m = Math.pow(lightness - .1055613458 * a - .0638541728 * b, 3);
            double s = Math.pow(lightness - .0894841775 * a - 1.291485548 * b, 3);
            return new Colour(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s,
                    -1.2684380046 * l + 2.6097574011 * m - .3413193965 * s,
                    -.0041960863 * l - .7034186147 * m + 1.707614701 * s);
        }
    }

    /** Reads {@code #rrggbb}. */
    static Colour parse(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(light(rgb >> 16), light(rgb >> 8 & 255), light(rgb & 255));
    }

    String hex() {
        return "#%02x%02x%02x".formatted(gamma(red), gamma(green), gamma(blue));
    }

    double luminance() {
        return .2126 * red + .7152 * green + .0722 * blue;
    }

    Oklch oklch() {
        double l = Math.cbrt(.4122214708 * red + .5363325363 * green + .0514459929 * blue);
        double m = Math.cbrt(.2119034982 * red + .6806995451 * green + .1073969566 * blue);
        double s = Math.cbrt(.0883024619 * red + .2817188376 * green + .6299787005 * blue);
        double a = 1.9779984951 * l - 2.428592205 * m + .4505937099 * s;
        double b = .0259040371 * l + .7827717662 * m - .808675766 * s;
        return new Oklch(.2104542553 * l + .793617785 * m - .0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    private boolean isShown() {
        return isShown(red) && isShown(green) && isShown(blue);
    }

    private static boolean isShown(double part) {
        return part >= -1e-4 && part <= 1.0001;
    }

    private static double light(int part) {
        double c = part / 255.0;
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }

    private static long gamma(double c) {
        double bent = c <= .0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - .055;
        return Math.round(255 * Math.min(1, Math.max(0, bent)));
    }
}
