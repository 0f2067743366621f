package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.deskbell.outbox.StoredFile.Verdict;
import org.deskbell.outbox.clamd.Clamd;
import org.deskbell.outbox.clamd.Finding;
import org.deskbell.outbox.clamd.Finding.Result;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Shows whole files to a virus scanner, where there is one, and until there is a verdict. A message does not wait for that: meanwhile
 * its files are in quarantine.
 */
@Singleton
class Inspector {

    /** Longer than an exchange with the scanner. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** Until the next try, where nobody answers. */
    static final Duration UNREACHABLE = Duration.ofMinutes(1);
    /** Until the next try of a file with which the line broke, so that it does not keep the others waiting. */
    static final Duration BROKEN = Duration.ofMinutes(10);
    /** Until the next try of a file of which the scanner can say nothing as it is set up. */
    static final Duration UNSCANNABLE = Duration.ofHours(6);

    private static final Logger LOG = Logger.getLogger(Inspector.class);

    private final Optional<Clamd> clamd;
    private final Storeroom storeroom;
    private final InstantSource clock;
    private final MeterRegistry meters;
    final Rounds rounds = new Rounds("inspector", UNREACHABLE, "Could not have files scanned", this::round);
    private boolean missing;

    @Inject
    Inspector(FilesConfig config, Storeroom storeroom, InstantSource clock, MeterRegistry meters) {
        this(said(config).flatMap(Clamd::at), storeroom, clock, meters);
    }

    Inspector(Optional<Clamd> clamd, Storeroom storeroom, InstantSource clock, MeterRegistry meters) {
        this.clamd = clamd;
        this.storeroom = storeroom;
        this.clock = clock;
        this.meters = meters;
    }

    private static Optional<String> said(FilesConfig config) {
        return config.clamd().map(String::strip).filter(text -> !text.isEmpty());
    }

    void begin(@Observes StartupEvent event, FilesConfig config) {
        if (said(config).isPresent() && clamd.isEmpty()) {
            throw new ConfigurationException("DESKBELL_FILES_CLAMD must be the host and the port of a clamd, like clamav:3310;"
                    + " leave it out where there is none.");
        }
        if (clamd.isPresent()) {
            rounds.begin(Duration.ZERO);
        }
    }

    void end(@Observes ShutdownEvent event) {
        rounds.cut();
    }

    boolean isThere() {
        return clamd.isPresent();
    }

    /** There is a new one to look at. */
    void wake() {
        if (clamd.isPresent()) {
            rounds.soon();
        }
    }

    void round() {
        while (clamd.isPresent() && next(clamd.get())) {
            // one after the other, as long as there are any and somebody answers
        }
    }

    private boolean next(Clamd scanner) {
        var now = clock.instant();
        var due = storeroom.claimUnscanned(now, now.plus(LEASE));
        due.ifPresent(file -> settle(file, scanner.scan(out -> storeroom.read(file, out))));
        return due.isPresent() && !missing;
    }

    private void settle(StoredFile file, Finding finding) {
        var result = finding.result();
        missing(result == Result.UNREACHABLE);
        meters.counter("deskbell.attachments.scanned", "result", result.name()).increment();
        var now = clock.instant();
        switch (result) {
            case CLEAN -> storeroom.rule(file, Verdict.CLEAN, null, null);
            case INFECTED -> storeroom.rule(file, Verdict.INFECTED, finding.what(), null);
            case UNSCANNABLE -> storeroom.rule(file, Verdict.UNSCANNABLE, finding.what(), now.plus(UNSCANNABLE));
            case BROKEN -> storeroom.rule(file, Verdict.UNSCANNABLE, null, now.plus(BROKEN));
            default -> storeroom.rule(file, Verdict.UNSCANNABLE, null, now.plus(UNREACHABLE));
        }
        if (result == Result.INFECTED || result == Result.UNSCANNABLE) {
            LOG.warnf("%s: a file is in quarantine: %s",
                    file.reference() == null ? "not sent yet" : file.reference().text(),
                    finding.what());
        } else if (result == Result.BROKEN) {
            LOG.warnf("A file could not be scanned: %s; again in %d minutes", finding.what(), BROKEN.toMinutes());
        }
    }

    /** That is said once, not at every round. */
    private void missing(boolean now) {
        if (now && !missing) {
            LOG.warn("clamd does not answer; files stay in quarantine until it does");
        } else if (!now && missing) {
            LOG.info("clamd answers again");
        }
        missing = now;
    }
}
