package org.deskbell.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.deskbell.shield.QuickCheck.Puzzle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A solution is for one page and one set of answers, for a while; everything else shows nothing. */
class QuickCheckTest {

    private static final String ANSWERS = "contact{message=[My lamp stays dark]}";

    private final Arrivals arrivals = new Arrivals();
    private final QuickCheck check = new QuickCheck(arrivals.seals, arrivals.clock);
    private final Stamp stamp = arrivals.stamp;
    private final Puzzle puzzle = check.puzzle(stamp, ANSWERS, null);
    private final String solution = solve(puzzle);

    @Test
    void whoFindsTheNumberHasWorked() {
        assertThat(prove(stamp, ANSWERS, puzzle.token(), solution, false)).isEqualTo(Proof.WORKED);
        var replica = new QuickCheck(new Seals(Arrivals.SECRET), arrivals.clock);
        assertThat(replica.proof(stamp, ANSWERS, puzzle.token(), solution, false)).as("on another replica")
                .isEqualTo(Proof.WORKED);
    }

    @Test
    void itIsForNothingElse() {
        assertThat(prove(stamp, ANSWERS + " ", puzzle.token(), solution, false)).as("other answers").isEqualTo(Proof.NONE);
        assertThat(prove(arrivals.stamps.issue("contact"), ANSWERS, puzzle.token(), solution, false)).as("another page")
                .isEqualTo(Proof.NONE);
        assertThat(prove(arrivals.stamps.renew(stamp), ANSWERS, puzzle.token(), solution, false)).isEqualTo(Proof.NONE);
        var wrong = Integer.toString((Integer.parseInt(solution) + 1) % puzzle.most());
        assertThat(prove(stamp, ANSWERS, puzzle.token(), wrong, false)).isEqualTo(Proof.NONE);
        arrivals.clock.advance(QuickCheck.GOOD_FOR);
        assertThat(prove(stamp, ANSWERS, puzzle.token(), solution, true)).as("too late").isEqualTo(Proof.NONE);
    }

    @Test
    void aTickCountsOnceTheDelayIsOver() {
        arrivals.clock.advance(QuickCheck.DELAY.minusMillis(1));
        assertThat(prove(stamp, ANSWERS, puzzle.token(), "", true)).isEqualTo(Proof.NONE);
        arrivals.clock.advance(Duration.ofMillis(1));
        assertThat(prove(stamp, ANSWERS, puzzle.token(), "", false)).as("not ticked").isEqualTo(Proof.NONE);
        assertThat(prove(stamp, ANSWERS, puzzle.token(), "", true)).isEqualTo(Proof.WAITED);
        assertThat(prove(stamp, "other answers", puzzle.token(), "", true)).isEqualTo(Proof.NONE);
    }

    @Test
    void whoComesTooEarlyDoesNotStartAgain() {
        arrivals.clock.advance(Duration.ofSeconds(6));
        assertThat(check.puzzle(stamp, ANSWERS, puzzle.token())).isEqualTo(puzzle);
        assertThat(check.puzzle(stamp, "other answers", puzzle.token())).isNotEqualTo(puzzle);
        assertThat(check.puzzle(stamp, ANSWERS, "forged").token()).isNotEqualTo(puzzle.token());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "0.", "99999999999999.AAAAAAAAAAAAAAAAAAAAAA", "9999999999999.AAAAAAAAAAAAAAAAAAAAAA",
            "-1.AAAAAAAAAAAAAAAAAAAAAA", "1.AAAAAAAAAAAAAAAAAAAAAA\n", "<script>", "٣.AAAAAAAAAAAAAAAAAAAAAA"})
    void nonsenseShowsNothing(String token) {
        assertThat(prove(stamp, ANSWERS, token, "0", true)).isEqualTo(Proof.NONE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "1e3", "999999999999999999999", "0x1", "NaN"})
    void nonsenseIsNoSolution(String number) {
        assertThat(prove(stamp, ANSWERS, puzzle.token(), number, false)).isEqualTo(Proof.NONE);
    }

    private Proof prove(Stamp page, String answers, String token, String number, boolean ticked) {
        return check.proof(page, answers, token, number, ticked);
    }

    /** As a browser does. */
    static String solve(Puzzle puzzle) {
        return IntStream.range(0, puzzle.most())
                .filter(number -> QuickCheck.goal(puzzle.token(), number).equals(puzzle.goal()))
                .mapToObj(Integer::toString)
                .findFirst()
                .orElseThrow();
    }
}
