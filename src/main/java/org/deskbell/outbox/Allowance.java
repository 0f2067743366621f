package org.deskbell.outbox;

import java.util.function.LongSupplier;

/** So many a second, and no more than a second's worth at once. */
final class Allowance {

    private static final double NANOS = 1e9;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private double left;
    private long last;

    /** @param nanoTime a clock that nobody can set */
    Allowance(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.left = perSecond;
        this.last = nanoTime.getAsLong();
    }

    synchronized int left() {
        long now = nanoTime.getAsLong();
        left = Math.min(perSecond, left + (now - last) / NANOS * perSecond);
        last = now;
        return (int) left;
    }

    synchronized void use(int count) {
        left -= count;
    }
}
