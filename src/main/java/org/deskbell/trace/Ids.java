package org.deskbell.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.IdGenerator;

/**
 * Under which ids a way is told. Those of a submission follow from its reference under a key: so an attempt that comes hours later, or
 * on another replica, belongs to the same trace and nothing had to be kept for that; and nobody without the key can tell whose it is.
 */
class Ids implements IdGenerator {

    private static final int TRACE = 16;
    private static final int POST = 8;

    private final SecretKey key;
    private final IdGenerator random = IdGenerator.random();
    /** What the next span on this thread is called. */
    private final ThreadLocal<SpanContext> next = new ThreadLocal<>();

    Ids(SecretKey key) {
        this.key = key;
    }

    /** Of the post that a submission began with. */
    SpanContext of(String submission) {
        var bytes = sign(submission);
        return SpanContext.createFromRemoteParent(hex(bytes, 0, TRACE), hex(bytes, TRACE, POST), TraceFlags.getSampled(),
                TraceState.getDefault());
    }

    void choose(SpanContext post) {
        next.set(post);
    }

    /** From now on chance decides again. */
    void forget() {
        next.remove();
    }

    @Override
    public String generateTraceId() {
        return next.get() == null ? random.generateTraceId() : next.get().getTraceId();
    }

    @Override
    public String generateSpanId() {
        return next.get() == null ? random.generateSpanId() : next.get().getSpanId();
    }

    private byte[] sign(String submission) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(submission.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that is none", e);
        }
    }

    private static String hex(byte[] bytes, int from, int length) {
        return HexFormat.of().formatHex(Arrays.copyOfRange(bytes, from, from + length));
    }
}
