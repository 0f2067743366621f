package org.deskbell.outbox;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** The part of a receipt's URL that nobody can guess: whoever has it may read the receipt. */
final class Address {

    private static final int UNGUESSABLE = 16;
    /** Milliseconds since 1970 have room in six bytes. */
    private static final int TIME = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Address() {}

    /** A new one. It begins with the time, so that what is written together stands together in its index. */
    static String at(Instant now) {
        var unguessable = new byte[UNGUESSABLE];
        RANDOM.nextBytes(unguessable);
        long millis = now.toEpochMilli();
        var bytes = ByteBuffer.allocate(TIME + UNGUESSABLE)
                .putShort((short) (millis >>> Integer.SIZE))
                .putInt((int) millis)
                .put(unguessable)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
