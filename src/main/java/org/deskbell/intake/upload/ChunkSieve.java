package org.deskbell.intake.upload;

import java.util.Arrays;

/**
 * Goes through a picture chunk by chunk while it arrives: each kind of picture says, after the head of a chunk, what becomes of the
 * rest. It holds one head or one chunk that has to be looked at, 64 kB at most.
 */
abstract class ChunkSieve implements Sieve {

    private static final long ALL = Long.MAX_VALUE;
    private static final int NOTHING = -1;

    private final Outlet outlet;
    private byte[] held = new byte[32];
    private int have;
    /** So many bytes are collected for {@link #look}; while there is none, {@link #left} bytes pass or are dropped. */
    private int wanted;
    private long left;
    private boolean dropping;
    /** Bytes pass until this one comes. */
    private int until = NOTHING;
    private boolean sound = true;

    ChunkSieve(Outlet outlet, int head) {
        this.outlet = outlet;
        this.wanted = head;
    }

    /** Looks at the bytes that were asked for, and says by one of the methods below what comes next. */
    abstract void look(byte[] bytes);

    final void collect(int length) {
        wanted = length;
    }

    /** Lets so many bytes by, then collects the next head. */
    final void let(long length, int head) {
        left = length;
        dropping = false;
        wanted = head;
    }

    final void drop(long length, int head) {
        left = length;
        dropping = true;
        wanted = head;
    }

    /** Lets bytes by until this one, with which the next head begins. */
    final void letUntil(int mark, int head) {
        until = mark;
        wanted = head;
    }

    /** It is not what it seemed to be, and nobody knows what the rest would tell. */
    final void giveUp() {
        sound = false;
        dropTheRest();
    }

    final void dropTheRest() {
        drop(ALL, 0);
    }

    final void give(byte... bytes) {
        outlet.take(bytes, 0, bytes.length);
    }

    @Override
    public final boolean isSound() {
        return sound;
    }

    @Override
    public final void pass(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            at = left > 0 ? letOrDrop(bytes, at, end) : until >= 0 ? untilMark(bytes, at, end) : gather(bytes, at, end);
        }
    }

    private int letOrDrop(byte[] bytes, int at, int end) {
        int now = (int) Math.min(left, end - at);
        if (!dropping) {
            outlet.take(bytes, at, now);
        }
        left -= left == ALL ? 0 : now;
        return at + now;
    }

    private int untilMark(byte[] bytes, int at, int end) {
        int next = at;
        while (next < end && bytes[next] != (byte) until) {
            next++;
        }
        outlet.take(bytes, at, next - at);
        until = next < end ? NOTHING : until;
        return next;
    }

    private int gather(byte[] bytes, int at, int end) {
        int now = Math.min(wanted - have, end - at);
        if (held.length < wanted) {
            held = Arrays.copyOf(held, wanted);
        }
        System.arraycopy(bytes, at, held, have, now);
        have += now;
        if (have == wanted) {
            have = 0;
            look(Arrays.copyOf(held, wanted));
        }
        return at + now;
    }
}
