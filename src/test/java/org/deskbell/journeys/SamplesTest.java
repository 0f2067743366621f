package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as flat, and what does not. */
class SamplesTest {

    @Test
    void aNumberThatStaysIsFlat() {
        var samples = samples(50, 0, 40);

        assertThat(samples.areFlat()).isTrue();
        assertThat(samples).hasToString("heap: 41.0 early, 41.0 late, at most 42.0 in 50 samples: flat");
    }

    @Test
    void aNumberThatRisesByMoreThanATenthIsNot() {
        assertThat(samples(50, 0.2, 40).areFlat()).isFalse();
        assertThat(samples(50, 0.05, 40).areFlat()).isTrue();
    }

    @Test
    void whatIsThereBeforeItIsWarmDoesNotCount() {
        var samples = new Samples("heap", 1);
        for (int i = 0; i < 50; i++) {
            samples.add(i < 10 ? 5 : 40);
        }
        assertThat(samples.areFlat()).isTrue();
    }

    @Test
    void oneThatIsHighDoesNotCount() {
        var samples = samples(50, 0, 40);
        samples.add(400);

        assertThat(samples.areFlat()).isTrue();
    }

    private static Samples samples(int count, double step, double first) {
        var samples = new Samples("heap", 1);
        for (int i = 0; i < count; i++) {
            samples.add(first + i * step + i % 3);
        }
        return samples;
    }
}
