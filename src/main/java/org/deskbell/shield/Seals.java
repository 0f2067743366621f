package org.deskbell.shield;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Our signature under short texts that travel through a visitor's browser and come back. */
@Singleton
public class Seals {

    private static final String ALGORITHM = "HmacSHA256";

    /** Half of the digest: 128 bits cannot be guessed, and the page stays small. */
    static final int LENGTH = 16;

    /** Has the key and nothing else in it; signing goes on from a copy, which is quicker than to begin with the key each time. */
    private final Mac fresh;

    @Inject
    Seals(Secret secret) {
        this(secret.bytes());
    }

    Seals(byte[] secret) {
        try {
            this.fresh = Mac.getInstance(ALGORITHM);
            fresh.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * The seal under {@code text}, URL-safe.
     *
     * @param purpose keeps a seal made for one thing from being used for another
     */
    public String seal(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(purpose, text.getBytes(UTF_8)));
    }

    /** Whether {@code seal} is ours under {@code text}; any nonsense is answered with false. */
    public boolean fits(String purpose, String text, String seal) {
        return seal != null && MessageDigest.isEqual(seal(purpose, text).getBytes(UTF_8), seal.getBytes(UTF_8));
    }

    /** As many bits of it as a number has; enough to tell texts apart that nobody can choose by it. */
    long number(String purpose, String text) {
        return ByteBuffer.wrap(sign(purpose, text.getBytes(UTF_8))).getLong();
    }

    byte[] sign(String purpose, byte[] text) {
        try {
            var mac = (Mac) fresh.clone();
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), LENGTH);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be copied", e);
        }
    }
}
