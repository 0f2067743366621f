package org.deskbell.form;

/** A colour by lightness, chroma and hue as the eye sees them (Björn Ottosson's OKLCH), so that only its lightness can be moved. */
record Oklch(double lightness, double chroma, double hue) {

    /** @param rgb linear sRGB, 0 to 1 */
    static Oklch of(double[] rgb) {
        double l = Math.cbrt(.4122214708 * rgb[0] + .5363325363 * rgb[1] + .0514459929 * rgb[2]);
        double m = Math.cbrt(.2119034982 * rgb[0] + .6806995451 * rgb[1] + .1073969566 * rgb[2]);
        double s = Math.cbrt(.0883024619 * rgb[0] + .2817188376 * rgb[1] + .6299787005 * rgb[2]);
        double a = 1.9779984951 * l - 2.428592205 * m + .4505937099 * s;
        double b = .0259040371 * l + .7827717662 * m - .808675766 * s;
        return new Oklch(.2104542553 * l + .793617785 * m - .0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    Oklch lighterBy(double step) {
        return new Oklch(Math.min(1, Math.max(0, lightness + step)), chroma, hue);
    }

    /** Linear sRGB that a screen can show: with less chroma where there is too much. */
    double[] inGamut() {
        var colour = this;
        while (colour.chroma > .002 && !colour.isShown()) {
            colour = new Oklch(colour.lightness, colour.chroma * .96, colour.hue);
        }
        return colour.rgb();
    }

    private boolean isShown() {
        for (double channel : rgb()) {
            if (channel < -1e-4 || channel > 1.0001) {
                return false;
            }
        }
        return true;
    }

    private double[] rgb() {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + .3963377774 * a + .2158037573 * b, 3);
        double m = Math.pow(lightness - .1055613458 * a - .0638541728 * b, 3);
        double s = Math.pow(lightness - .0894841775 * a - 1.291485548 * b, 3);
        return new double[]{
                4.0767416621 * l - 3.3077115913 * m + .2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - .3413193965 * s,
                -.0041960863 * l - .7034186147 * m + 1.707614701 * s};
    }
}
