package org.deskbell.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Priority;

/** Test tickets: submissions like any other, which say of themselves that an operator made them up to try the way. */
@Singleton
public class Trials {

    /** Visitors' stamps have no dot in their nonce. */
    static final String STAMP = "test.";
    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Outbox outbox;

    Trials(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Where a test goes.
     *
     * @param version of the form
     * @param inbox may be null, as the next
     */
    public record Way(String form, String version, String inbox, String staff) {}

    /**
     * Accepts one and waits a little for its ticket. The same page sends one, however often it is pressed.
     *
     * @param page a word that no other page has
     * @param email where the help desk may write to about it
     * @return its reference; nothing where the address is none, or the page no page of ours
     */
    public Optional<Reference> send(Way way, String page, String email, String who) {
        if (!ticket(email, who, "").flaws().isEmpty() || page == null || !PAGE.matcher(page).matches()) {
            return Optional.empty();
        }
        var kept = (Acceptance.Kept) outbox.accept(reference -> {
            var parcel = ticket(email, who, "\n\nReference: " + reference)
                    .on(new NewTicket(null, null, null, null, null, null, way.staff(), way.inbox(), List.of()));
            return new Promise(reference, STAMP + page, "test", way.form(), way.version(), "en", parcel, List.of(), List.of());
        }, PATIENCE);
        // never fails, and ends with the patience
        kept.outcome().toCompletableFuture().join();
        return Optional.of(kept.submission().reference());
    }

    private static Amendment ticket(String email, String who, String end) {
        return new Amendment("Deskbell test by " + who, email, null, "[Test] Is the way to the help desk free?",
                "This is a test from Deskbell's console, sent by " + who + ". It needs no answer, and can be deleted." + end,
                Priority.LOW.name().toLowerCase(Locale.ROOT));
    }
}
