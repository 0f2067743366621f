package org.deskbell.console;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What an organisation says of somebody.
 *
 * @param name as acts are written down; empty where it says none
 * @param role empty where it gives neither
 */
record Account(String name, Optional<Role> role) {

    /** As in the users file. */
    private static final int LONGEST_NAME = 64;

    /**
     * @param claim the one that is configured to hold the name; without one it is {@code preferred_username}, or else {@code email}
     */
    static Account of(Principal principal, Set<String> roles, Optional<String> claim) {
        var role = roles.contains(Role.OPERATOR.key())
                ? Optional.of(Role.OPERATOR)
                : Optional.of(Role.VIEWER).filter(viewer -> roles.contains(viewer.key()));
        return new Account(tidy(claim.isPresent() || !(principal instanceof JsonWebToken token)
                ? principal.getName()
                : Stream.of("preferred_username", "email")
                        .map(token::getClaim)
                        .filter(value -> value instanceof String text && !text.isBlank())
                        .map(Object::toString)
                        .findFirst()
                        .orElse(principal.getName())),
                role);
    }

    /** It stands in pages and in histories: one line, and no character that turns others round. */
    private static String tidy(String name) {
        var clean = name == null ? "" : name.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return clean.codePointCount(0, clean.length()) > LONGEST_NAME
                ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME))
                : clean;
    }
}
