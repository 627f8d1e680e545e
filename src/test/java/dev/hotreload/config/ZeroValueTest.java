package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Zeros, false and empty texts, which Air cannot tell from nothing. */
class ZeroValueTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @Test
    void zerosThatWereWrittenCountAndWarn() throws Exception {
        project.config(
                "[build]", "delay = 0", "rerun_delay = 0", "[screen]", "keep_scroll = false");
        Config config = project.config();
        assertThat(config.build().delay()).isZero();
        assertThat(config.build().rerunDelay()).isZero();
        assertThat(config.screen().keepScroll()).isFalse();
        assertThat(project.warnings())
                .hasSize(3)
                .allMatch(warning -> warning.contains("Air would ignore it"))
                .first()
                .isEqualTo(
                        ".air.toml:2:1: `build.delay = 0` counts here, but Air would ignore it and"
                                + " take 1000 ms; remove it to have what Air does");
    }

    @Test
    void zerosOfFlagsDoNotWarn() {
        project.flag("build.delay", "0");
        assertThat(project.config().build().delay()).isZero();
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void emptyTextsSetNothingAndWarn() throws Exception {
        project.config("root = ''", "[build]", "cmd = ' '", "bin = ''");
        assertThat(project.config().build().command()).isEqualTo("go build -o ./tmp/main .");
        assertThat(project.line("root")).isEqualTo("root = \".\"    # default");
        assertThat(project.warnings())
                .hasSize(3)
                .first()
                .isEqualTo(
                        ".air.toml:1:1: `root` is empty and sets nothing, as in Air; write a value,"
                                + " or remove it (the default is \".\")");
    }

    @Test
    void anEmptyTestdataDirIsNoDirectory() throws Exception {
        project.config("testdata_dir = ''");
        assertThat(project.config().testdataDir()).isEmpty();
        assertThat(project.warnings()).hasSize(1);
    }

    @Test
    void anEmptyBannerIsNotTheSameAsNone() throws Exception {
        assertThat(project.config().misc().startupBanner()).isEmpty();
        project.config("[misc]", "startup_banner = ''");
        assertThat(project.config().misc().startupBanner()).isEqualTo(Optional.of(""));
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void zeroPollIntervalAndStartTimeoutStandForAirsValues() throws Exception {
        project.config("[build]", "poll_interval = 0", "[proxy]", "app_start_timeout = 0");
        assertThat(project.config().watch().pollInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(project.config().proxy().appStartTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void aPollIntervalBelowTheLeastWarns() throws Exception {
        project.config("[build]", "poll_interval = 499");
        assertThat(project.config().watch().pollInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `build.poll_interval = 499` is below the least, 500 is"
                                + " taken; write 500 or more");
    }
}
