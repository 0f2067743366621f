package org.deskbell.shield;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Issues stamps and reads them again. A token is {@code version, issued, first seen, nonce, seal}, and the seal covers the form's id
 * too, so that a stamp of one form is foreign to another.
 */
@Singleton
public class Stamps {

    private static final String PURPOSE = "stamp";
    private static final byte VERSION = 2;
    /** Milliseconds since 1970 have room in six bytes. */
    private static final int TIME = 6;
    private static final int NONCE = 9;
    /** The version, when it was issued, how many milliseconds before that the page was new, and the nonce. */
    private static final int BODY = 1 + TIME + Integer.BYTES + NONCE;
    private static final long LONGEST_OPEN = 0xFFFF_FFFFL;

    private final SecureRandom random = new SecureRandom();
    private final Seals seals;
    private final InstantSource clock;
    private final Duration oldest;

    @Inject
    Stamps(Seals seals, InstantSource clock, ShieldConfig config) {
        this(seals, clock, config.stampAge());
    }

    Stamps(Seals seals, InstantSource clock, Duration oldest) {
        this.seals = seals;
        this.clock = clock;
        this.oldest = oldest;
    }

    /** A stamp for a page that is shown for the first time. */
    public Stamp issue(String form) {
        return issue(form, clock.instant());
    }

    /** A fresh stamp for a page that was open before, so that it stays known since when the visitor has been writing. */
    public Stamp renew(Stamp old) {
        return issue(old.form(), old.firstSeen());
    }

    /** The stamp behind a token, if we made it for this form; however old. Any nonsense is answered with nothing. */
    public Optional<Stamp> read(String form, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token == null ? "" : token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BODY + Seals.LENGTH || bytes[0] != VERSION) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(bytes, BODY);
        if (!MessageDigest.isEqual(sign(form, body), Arrays.copyOfRange(bytes, BODY, bytes.length))) {
            return Optional.empty();
        }
        return Optional.of(stamp(form, body, token));
    }

    /** Whether the page was open for longer than is welcome. */
    public boolean isTooOld(Stamp stamp) {
        return Duration.between(stamp.issued(), clock.instant()).compareTo(oldest) > 0;
    }

    private Stamp issue(String form, Instant firstSeen) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        long issued = clock.millis();
        long open = Math.max(0, Math.min(LONGEST_OPEN, issued - firstSeen.toEpochMilli()));
        var body = ByteBuffer.allocate(BODY)
                .put(VERSION)
                .putShort((short) (issued >>> Integer.SIZE))
                .putInt((int) issued)
                .putInt((int) open)
                .put(nonce)
                .array();
        var token = ByteBuffer.allocate(BODY + Seals.LENGTH).put(body).put(sign(form, body)).array();
        return stamp(form, body, encode(token));
    }

    private static Stamp stamp(String form, byte[] body, String token) {
        var fields = ByteBuffer.wrap(body, 1, BODY - 1);
        long issued = (long) Short.toUnsignedInt(fields.getShort()) << Integer.SIZE | Integer.toUnsignedLong(fields.getInt());
        long open = Integer.toUnsignedLong(fields.getInt());
        var nonce = ByteBuffer.allocate(TIME + NONCE).put(body, 1, TIME).put(body, BODY - NONCE, NONCE).array();
        return new Stamp(form, encode(nonce), Instant.ofEpochMilli(issued), Instant.ofEpochMilli(issued - open), token);
    }

    private byte[] sign(String form, byte[] body) {
        var name = form.getBytes(UTF_8);
        return seals.sign(PURPOSE, ByteBuffer.allocate(body.length + name.length).put(body).put(name).array());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
