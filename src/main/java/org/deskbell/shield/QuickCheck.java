package org.deskbell.shield;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Asks a browser to find a number by trying, which is little for one message and much for a million. Without scripts a ticked box and a
 * delay do. A puzzle is for one page and one set of answers, which are one submission however often they come; so there is nothing to
 * be gained from a solution that was used, on any replica.
 */
@Singleton
public class QuickCheck {

    /** Half of it are tried on average: a second or two. */
    static final int MOST = 50_000;
    static final Duration DELAY = Duration.ofSeconds(10);
    static final Duration GOOD_FOR = Duration.ofHours(1);

    private static final String PURPOSE = "check";
    private static final String TOKEN = "[0-9]{1,13}\\.[A-Za-z0-9_-]{22}";

    private final Seals seals;
    private final InstantSource clock;

    @Inject
    QuickCheck(Seals seals, InstantSource clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * What the page has to find: the number below {@code most} that, behind the token and a dot, makes this SHA-256.
     *
     * @param goal in hex
     */
    public record Puzzle(String token, String goal, int most) {}

    /** @param earlier token of the page that came back; as long as it is good the delay goes on */
    public Puzzle puzzle(Stamp stamp, String answers, String earlier) {
        var token = isGood(stamp, answers, earlier) ? earlier : token(stamp, answers, clock.millis());
        return new Puzzle(token, goal(token, number(token)), MOST);
    }

    /** What has been shown for these answers on this page; any nonsense shows nothing. */
    public Proof proof(Stamp stamp, String answers, String token, String number, boolean ticked) {
        if (!isGood(stamp, answers, token)) {
            return Proof.NONE;
        }
        if (Integer.toString(number(token)).equals(number)) {
            return Proof.WORKED;
        }
        return ticked && age(token).compareTo(DELAY) >= 0 ? Proof.WAITED : Proof.NONE;
    }

    private boolean isGood(Stamp stamp, String answers, String token) {
        return token != null && token.matches(TOKEN)
                && MessageDigest.isEqual(token(stamp, answers, made(token)).getBytes(US_ASCII), token.getBytes(US_ASCII))
                && age(token).compareTo(GOOD_FOR) < 0;
    }

    private String token(Stamp stamp, String answers, long made) {
        return made + "." + seals.seal(PURPOSE, made + " " + stamp.form() + " " + stamp.nonce() + " " + answers);
    }

    /** Nobody has to remember it: the token leads to it, for us alone. */
    private int number(String token) {
        return Math.floorMod(ByteBuffer.wrap(seals.sign("number", token.getBytes(US_ASCII))).getInt(), MOST);
    }

    static String goal(String token, int number) {
        try {
            var text = (token + "." + number).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Duration age(String token) {
        return Duration.between(Instant.ofEpochMilli(made(token)), clock.instant());
    }

    private static long made(String token) {
        return Long.parseLong(token.substring(0, token.indexOf('.')));
    }
}
