package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.SplittableRandom;

class GoDurationTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "+0, PT0S",
        "1ns, PT0.000000001S",
        "2us, PT0.000002S",
        "2µs, PT0.000002S",
        "2μs, PT0.000002S",
        "3ms, PT0.003S",
        "1h2m3s4ms5us6ns, PT1H2M3.004005006S",
        ".5s, PT0.5S",
        "1.s, PT1S",
        "0.3333333333333333333h, PT19M59.999999999S",
        "-1.5s, PT-1.5S",
        "9223372036854775807ns, PT2562047H47M16.854775807S"
    })
    void readsWhatGoReads(String text, Duration length) {
        assertThat(GoDuration.find(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "3",
                "-",
                "s",
                ".",
                ".s",
                "1",
                "1x",
                "1 s",
                "1s ",
                "1S",
                "1sm",
                "--1s",
                "1e3s",
                "9223372036854775808ns",
                "1d",
                "1,5s",
                "٣s"
            })
    void refusesWhatGoRefuses(String text) {
        assertThat(GoDuration.find(text)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        long seed = 20260101;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            Duration length =
                    Duration.ofNanos(random.nextLong(Long.MAX_VALUE) >> random.nextInt(63));
            assertThat(GoDuration.find(GoDuration.format(length)))
                    .as("seed %d", seed)
                    .contains(length);
        }
    }
}
