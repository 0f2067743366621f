package org.deskbell.shield;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Keys for rooms that may not know this one: each is derived from the secret, and good for one thing. They ask for Java's own type by
 * a name, so that no arrow leads here.
 */
@Singleton
class Keys {

    private static final String ALGORITHM = "HmacSHA256";

    private final Secret secret;

    Keys(Secret secret) {
        this.secret = secret;
    }

    /** Recognises whose a submission is without keeping the address. */
    @Produces
    @Singleton
    @Named("person")
    SecretKey person() {
        return derived("person");
    }

    /** Names the trace of a submission without naming the submission. */
    @Produces
    @Singleton
    @Named("trace")
    SecretKey trace() {
        return derived("trace");
    }

    private SecretKey derived(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return new SecretKeySpec(mac.doFinal(("key: " + purpose).getBytes(UTF_8)), ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
