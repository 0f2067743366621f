package org.deskbell.shield;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.deskbell.site.TestClock;

/** Drafts on their way in: a person's, unless a test says otherwise. */
final class Arrivals {

    static final byte[] SECRET = "only-for-tests-0123456789-0123456789".getBytes();

    final TestClock clock = new TestClock();
    final Seals seals = new Seals(SECRET);
    final Stamps stamps = new Stamps(seals, clock, Duration.ofHours(12));

    private int sent;
    String text = "My lamp stays dark";
    String email = "amara@example.com";
    String trap = "";
    String client = "203.0.113.9";
    boolean silent;
    Proof proof = Proof.NONE;
    Stamp stamp = stamps.issue("contact");
    int links = 3;
    List<String> words = List.of();
    List<String> senders = List.of();

    Arrivals opened(Duration ago) {
        stamp = stamps.issue("contact");
        clock.advance(ago);
        return this;
    }

    Arrivals writes(String text) {
        this.text = text;
        return this;
    }

    Arrivals trap(String trap) {
        this.trap = trap;
        return this;
    }

    Arrivals from(String client) {
        this.client = client;
        return this;
    }

    Arrivals as(String email) {
        this.email = email;
        return this;
    }

    Arrivals silently() {
        silent = true;
        return this;
    }

    Arrivals proving(Proof proof) {
        this.proof = proof;
        return this;
    }

    Arrivals where(List<String> words, List<String> senders) {
        this.words = words;
        this.senders = senders;
        return this;
    }

    /** Once more what came last. */
    Arrival again() {
        var texts = new ArrayList<>(List.of("A subject", text));
        return new Arrival(stamp, "answers " + sent, texts, email, trap, client == null ? null : address(client), silent, proof,
                new Terms(5, 10, links, words, senders));
    }

    /** Another one. */
    Arrival next() {
        sent++;
        return again();
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
