package org.deskbell.shield;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * How often something happened lately, for each of many, of whom only a keyed hash is known. In this process only. It is the generic cell
 * rate algorithm (ITU-T I.371): of each of them one time is kept, when all that was counted will have worn off at the even pace of the
 * rate. Who is not known has nothing counted, so it does least harm to forget who is next to that.
 */
public final class Counts {

    /** A power of two. */
    private static final int SETS = 1 << 11;
    /** Of one set: a hash has a place in one set only, so that looking for it is short. */
    private static final int ENTRIES = 8;
    private static final int WIDTH = 2;

    private final Seals seals;
    private final InstantSource clock;
    /** In nanoseconds, as all times here; at this pace one after the other may come for ever. */
    private final long pace;
    private final long most;
    /** Each entry is a hash and its time since 1970. A quarter of a megabyte for 16,384, never more and nothing to sweep. */
    private final long[] table = new long[SETS * ENTRIES * WIDTH];

    public Counts(Seals seals, InstantSource clock, Rate rate) {
        this.seals = seals;
        this.clock = clock;
        this.pace = rate.per().toNanos() / rate.count();
        this.most = pace * rate.count();
    }

    /** Counts one more, unless there were as many as may be. */
    public boolean take(String what, String who) {
        return count(what, who) == 0;
    }

    /** The same; how long until there may be one more, zero where it was counted. */
    Duration await(String what, String who) {
        return Duration.ofNanos(count(what, who));
    }

    private long count(String what, String who) {
        long hash = seals.number("count", what + " " + who);
        long now = TimeUnit.MILLISECONDS.toNanos(clock.millis());
        return count(hash, now);
    }

    private synchronized long count(long hash, long now) {
        int entry = entry(hash);
        // no further away than it can get, should the clock have gone back
        long until = table[entry] == hash ? Math.min(Math.max(now, table[entry + 1]), now + most) : now;
        long wait = Math.max(0, until + pace - now - most);
        table[entry] = hash;
        table[entry + 1] = wait == 0 ? until + pace : until;
        return wait;
    }

    /** Where it stands, or else what gives way to it: whoever of its set has nothing counted, or will first. */
    private int entry(long hash) {
        int first = (int) (hash & SETS - 1) * ENTRIES * WIDTH;
        int earliest = first;
        for (int entry = first; entry < first + ENTRIES * WIDTH; entry += WIDTH) {
            if (table[entry] == hash) {
                return entry;
            }
            if (table[entry + 1] < table[earliest + 1]) {
                earliest = entry;
            }
        }
        return earliest;
    }
}
