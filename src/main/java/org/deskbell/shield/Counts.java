package org.deskbell.shield;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How often something happened lately, for each of many, of whom only a keyed hash is known. In this process only; the least used are
 * forgotten first when there are too many.
 */
public final class Counts {

    /** About ten megabytes. */
    private static final int MOST_KEYS = 20_000;

    private final Seals seals;
    private final TimeMeter time;
    private final Bandwidth limit;
    private final Cache<String, Bucket> buckets;

    public Counts(Seals seals, InstantSource clock, Rate rate) {
        this.seals = seals;
        this.time = new Meter(clock);
        // one for all: there may be as many buckets as keys
        this.limit = Bandwidth.builder().capacity(rate.count()).refillGreedy(rate.count(), rate.per()).build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rate.per().toNanos(), TimeUnit.NANOSECONDS)
                .ticker(time::currentTimeNanos)
                // what it does now and then takes no time worth waking a thread for
                .executor(Runnable::run)
                .build();
    }

    /** Counts one more, unless there were as many as may be. */
    public boolean take(String what, String who) {
        return bucket(what, who).tryConsume(1);
    }

    /** The same; how long until there may be one more, zero where it was counted. */
    Duration await(String what, String who) {
        var probe = bucket(what, who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** What is known of those who are counted. */
    Set<String> keys() {
        return buckets.asMap().keySet();
    }

    private Bucket bucket(String what, String who) {
        return buckets.get(seals.seal("count", what + " " + who), first -> Bucket.builder()
                .addLimit(limit)
                .withCustomTimePrecision(time)
                .build());
    }

    private record Meter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
