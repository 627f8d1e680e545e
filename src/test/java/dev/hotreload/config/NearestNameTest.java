package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NearestNameTest {

    private static final List<String> NAMES = List.of("delay", "kill_delay", "rerun_delay", "log");

    @ParameterizedTest
    @CsvSource({"dely, delay", "DELAY, delay", "edlay, delay", "killdelay, kill_delay", "lgo, log"})
    void aSmallMistakeIsForgiven(String typed, String meant) {
        assertThat(NearestName.of(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "logging_level", "stop_delay", "''"})
    void aLargeOneIsNot(String typed) {
        assertThat(NearestName.of(typed, NAMES)).isEmpty();
    }

    @Test
    void theNameWithoutItsTablesIsEnough() {
        List<String> dotted = List.of("build.delay", "build.cmd", "log.time");
        assertThat(NearestName.of("delay", dotted)).contains("build.delay");
        assertThat(NearestName.of("tiem", dotted)).contains("log.time");
        assertThat(NearestName.of("build.tiem", dotted)).isEmpty();
    }

    @Test
    void ofEquallyNearNamesTheFirstByTheAlphabetIsTaken() {
        assertThat(NearestName.of("bat", List.of("cat", "bar"))).contains("bar");
    }
}
