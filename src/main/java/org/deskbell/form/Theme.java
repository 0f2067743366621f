package org.deskbell.form;

/** How a form wears its organisation's colours; either part may be null, and then the page's own design stands. */
public record Theme(Brand brand, String radius) {

    static final Theme OURS = new Theme(null, null);

    /** A style sheet of custom properties, empty where nothing is set. Holds checked values only, so it is safe to serve. */
    public String css() {
        StringBuilder css = new StringBuilder();
        if (brand != null)
            css.append("  --brand: %s;\n  --on-brand: %s;\n  --accent: %s;\n".formatted(
                    both(brand.light().brand(), brand.dark().brand()), both(brand.light().on(), brand.dark().on()),
                    both(brand.light().accent(), brand.dark().accent())));
        if (radius != null)
            css.append("  --radius: %s;\n".formatted(radius));
        return css.isEmpty() ? "" : ":root {\n" + css + "}\n";
    }

    private static String both(String light, String dark) {
        return "light-dark(" + light + ", " + dark + ")";
    }
}
