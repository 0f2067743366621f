package org.deskbell.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Says whose a submission is: the e-mail address under a key, so that a row can be found by it and nobody can read it there. The
 * first part says which key it was.
 */
@Singleton
class People {

    private static final int MARK = 4;
    private static final int LENGTH = 16;

    private final SecretKey key;
    private final String mark;

    People(@Named("person") SecretKey key) {
        this.key = key;
        this.mark = encode(sign("which key it is"), MARK) + ".";
    }

    /** What everybody under this key begins with. */
    String mark() {
        return mark;
    }

    /** @param email as somebody typed it; null is nobody */
    String of(String email) {
        return email == null ? mark : mark + encode(sign(small(email.strip())), LENGTH);
    }

    /** As texts are compared: small letters, and one way to write each of them; null is nothing. */
    static String small(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that is none", e);
        }
    }

    private static String encode(byte[] bytes, int length) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, length));
    }
}
