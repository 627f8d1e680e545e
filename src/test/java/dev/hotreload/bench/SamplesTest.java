package dev.hotreload.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class SamplesTest {

    private static final double EXACT = 1e-9;

    private final Samples bare = new Samples(List.of(10.0, 20.0, 40.0));

    @Test
    void quantilesLieBetweenTheSamplesInOrder() {
        Samples samples = new Samples(List.of(4.0, 1.0, 3.0, 2.0));
        assertThat(samples.median()).isEqualTo(2.5, within(EXACT));
        assertThat(samples.p95()).isEqualTo(3.85, within(EXACT));
    }

    @Test
    void ratiosAndDifferencesAreThoseOfTheRounds() {
        Samples samples = new Samples(List.of(20.0, 22.0, 42.0));
        assertThat(samples.ratioTo(bare)).isEqualTo(1.1, within(EXACT));
        assertThat(samples.over(bare)).isEqualTo(2, within(EXACT));
    }

    @Test
    void whatNeverCameIsCountedAndLeftOutOfTheRest() {
        Samples samples = new Samples(List.of(Double.NaN, 30.0, Double.NaN));
        assertThat(samples.lost()).isEqualTo(2);
        assertThat(samples.median()).isEqualTo(30, within(EXACT));
        assertThat(samples.ratioTo(bare)).isEqualTo(1.5, within(EXACT));
        assertThat(new Samples(List.of(Double.NaN)).median()).isNaN();
    }
}
