package org.deskbell.form;

/** Reads what browsers may fill in by themselves, in the words of the HTML standard. */
final class Autocomplete {

    private static final String[] TOKENS = {"off", "on", "name", "honorific-prefix", "given-name", "additional-name",
            "family-name", "nickname", "username", "email", "tel", "organization", "organization-title", "street-address",
            "address-line1", "address-line2", "address-level1", "address-level2", "postal-code", "country", "country-name",
            "language", "bday", "url"};

    private Autocomplete() {}

    /** The token, or null with a fault; {@code on} and {@code off} have to be quoted in YAML. */
    static String token(Value value, Kind kind) {
        return kind == Kind.DATE ? value.oneOf("off", "on", "bday") : value.oneOf(TOKENS);
    }
}
