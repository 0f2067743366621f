package org.deskbell.form;

/**
 * The company's look.
 *
 * @param brand its colour, {@code #rrggbb}
 * @param dark the same for dark pages; the brand where it is null
 * @param radius of corners, as CSS; may be null
 */
public record Theme(String brand, String dark, String radius) {

    /** The tokens that the style sheet leaves open, as CSS. */
    public String css() {
        var light = brand == null ? "" : Brand.of(brand, dark == null ? brand : dark).css();
        return ":root{" + light + (radius == null ? "" : "--radius:" + radius) + "}\n";
    }
}
