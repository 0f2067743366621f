package org.deskbell.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.deskbell.outbox.Login;

/** Somebody who may use the console. */
record User(String name, Role role, String hash) {

    /** A log-in that fits only this very line: whoever changes role or password ends it. */
    Login login() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((role.key() + ":" + hash).getBytes(StandardCharsets.UTF_8));
            return new Login(name, Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}
