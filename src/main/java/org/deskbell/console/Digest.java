package org.deskbell.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recognises what this process has seen before, without keeping it. */
final class Digest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Digest() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    byte[] of(String name, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((name + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** @param seen null where nothing was */
    boolean fits(byte[] seen, String name, String password) {
        return seen != null && MessageDigest.isEqual(seen, of(name, password));
    }
}
