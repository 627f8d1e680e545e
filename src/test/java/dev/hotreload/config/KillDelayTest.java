package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;

class KillDelayTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "500, PT0.5S",
                "999999, PT999.999S",
                "1000000, PT0.001S",
                "5000000000, PT5S",
                "0, PT0S",
                "'5s', PT5S",
                "'1m30s', PT1M30S",
                "'500ms', PT0.5S",
                "'1.5h', PT1H30M",
                "'0', PT0S"
            })
    void integersAreMillisecondsOrNanosecondsAndTextsAreGoDurations(String written, Duration length)
            throws Exception {
        project.config("[build]", "kill_delay = " + written);
        assertThat(killDelay()).isEqualTo(length);
        assertThat(project.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, PT0.5S", "2000000, PT33M20S", "1s, PT1S", "0, PT0S"})
    void aBareIntegerOnTheCommandLineIsMilliseconds(String written, Duration length) {
        project.flag("build.kill_delay", written);
        assertThat(killDelay()).isEqualTo(length);
    }

    @Test
    void lessThanAMillisecondWarns() throws Exception {
        project.config("[build]", "kill_delay = '500us'");
        assertThat(killDelay()).isEqualTo(Duration.ofNanos(500_000));
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `build.kill_delay = \"500us\"` is less than a millisecond;"
                                + " write 500ms or 5s if you meant these");
    }

    private Duration killDelay() {
        return project.loaded().settings().value(ProgramKeys.KILL_DELAY);
    }
}
