package org.deskbell.shield;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.deskbell.shield.Verdict.Check;
import org.deskbell.shield.Verdict.Hold;
import org.deskbell.shield.Verdict.TurnAway;
import org.deskbell.shield.Verdict.Welcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.MeterRegistry;

/** A person or a robot? Every rule gives points, and the form says from how many on somebody should look. */
@Singleton
public class Shield {

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Seals seals;
    private final Optional<Flood> flood;
    private final List<Rule> rules;
    /** Those that count; the same message sent again counts once. */
    private final List<Rule> counting;
    private final Cache<Long, List<Suspicion>> counted;
    private final MeterRegistry meters;

    @Inject
    Shield(Seals seals, InstantSource clock, ShieldConfig config, MeterRegistry meters) {
        this(seals, clock, config.haste(), config.flood(), meters);
    }

    Shield(Seals seals, InstantSource clock, Duration haste, Rate rate, MeterRegistry meters) {
        this.seals = seals;
        this.meters = meters;
        this.rules = List.of(new Trap(), new Haste(clock, haste), new Silence(), new Links(), new BadWords(), new BadSenders());
        this.flood = rate.isOff() ? Optional.empty() : Optional.of(new Flood(seals, clock, rate));
        this.counting = flood.map(on -> List.<Rule>of(on, new Echo(seals, clock))).orElse(List.of());
        this.counted = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    public Verdict judge(Arrival arrival) {
        var wait = flood.map(on -> on.abuse(arrival)).orElse(Duration.ZERO);
        var verdict = wait.isZero() ? verdict(arrival) : new TurnAway(wait);
        meters.counter("deskbell.verdicts", "verdict", verdict.getClass().getSimpleName()).increment();
        return verdict;
    }

    private Verdict verdict(Arrival arrival) {
        var why = Stream.concat(look(rules, arrival).stream(), counted(arrival).stream()).toList();
        why.forEach(suspicion -> meters.counter("deskbell.suspicions", "rule", suspicion.rule()).increment());
        int all = why.stream().mapToInt(Suspicion::points).sum();
        int content = why.stream().filter(suspicion -> !suspicion.manner()).mapToInt(Suspicion::points).sum();
        var terms = arrival.terms();
        // whoever only waits, which robots can too, is still looked at where very much speaks against it
        if (content >= terms.hold() || arrival.proof() == Proof.WAITED && all >= terms.hold()) {
            return new Hold(why);
        }
        return all >= terms.check() && arrival.proof() == Proof.NONE ? new Check() : new Welcome();
    }

    private List<Suspicion> counted(Arrival arrival) {
        return counted.get(seals.number("arrival", arrival.stamp().nonce() + arrival.answers()),
                first -> look(counting, arrival));
    }

    private static List<Suspicion> look(List<Rule> rules, Arrival arrival) {
        var found = new ArrayList<Suspicion>();
        for (var rule : rules) {
            rule.look(arrival).ifPresent(found::add);
        }
        return found;
    }
}
