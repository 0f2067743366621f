package org.deskbell.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.deskbell.form.Draft;
import org.deskbell.form.Slot;
import org.deskbell.intake.Reception.Unsure;
import org.deskbell.outbox.Hold;
import org.deskbell.shield.Arrival;
import org.deskbell.shield.QuickCheck;
import org.deskbell.shield.Shield;
import org.deskbell.shield.Suspicion;
import org.deskbell.shield.Terms;
import org.deskbell.shield.Verdict;
import org.jboss.logging.Logger;

/** Shows a draft to the shield, which knows no forms, and says what its verdict means here. */
@Singleton
class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);

    private final Shield shield;
    private final QuickCheck check;
    private final InstantSource clock;

    Guard(Shield shield, QuickCheck check, InstantSource clock) {
        this.shield = shield;
        this.check = check;
        this.clock = clock;
    }

    /** A shield that fails lets everybody in: no fault of ours may stop a customer. */
    Verdict judge(Sent sent) {
        try {
            return shield.judge(arrival(sent));
        } catch (RuntimeException e) {
            LOG.error("The shield failed, and the submission was welcomed without it", e);
            return new Verdict.Welcome();
        }
    }

    private Arrival arrival(Sent sent) {
        var draft = sent.draft();
        var envelope = sent.envelope();
        var form = draft.form();
        var wary = form.wariness();
        return new Arrival(sent.stamp(), sent.answers(),
                form.fields()
                        .stream()
                        .filter(field -> field.kind().isTyped() && !field.fills(Slot.EMAIL))
                        .map(field -> draft.answer(field.name()))
                        .toList(),
                draft.answer(Slot.EMAIL), envelope.trap(), envelope.client(), envelope.silent(),
                check.proof(sent.stamp(), sent.answers(), envelope.check(), envelope.work(), envelope.ticked()),
                new Terms(wary.check(), wary.hold(), wary.links(), wary.words(), wary.senders()));
    }

    /** @param pause null for a check alone */
    Unsure unsure(Sent sent, Duration pause) {
        return new Unsure(check.puzzle(sent.stamp(), sent.answers(), sent.envelope().check()), pause, sent.stamp());
    }

    Hold hold(Draft draft, Verdict.Hold verdict) {
        var wary = draft.form().wariness();
        return new Hold(verdict.why().stream().map(Suspicion::reason).collect(Collectors.joining("; ")),
                wary.lookBy(clock.instant(), draft.form().confirmation().reply()), wary.release());
    }
}
