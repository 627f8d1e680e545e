package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/** Which signals the program gets before SIGKILL. */
class StopTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    private String steps() {
        return project.config().build().stop().steps().toString();
    }

    @Test
    void thereIsNoneByDefault() {
        assertThat(steps()).isEqualTo("[]");
    }

    @Test
    void airsKeysMakeItAnInterrupt() throws Exception {
        project.config("[build]", "send_interrupt = true", "kill_delay = '3s'");
        assertThat(steps()).isEqualTo("[INT 3s]");
    }

    @ParameterizedTest
    @CsvSource({"TERM", "SIGTERM", "sigterm", "term"})
    void aSignalOfItsOwnStandsForTheInterrupt(String name) throws Exception {
        project.config(
                "[build]", "kill_delay = '3s'", "[hotreload]", "stop_signal = '" + name + "'");
        assertThat(steps()).isEqualTo("[TERM 3s]");
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void aSignalWithoutTimeIsWarnedOf() throws Exception {
        project.config("[hotreload]", "stop_signal = 'TERM'");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `hotreload.stop_signal = \"TERM\"` without"
                                + " `build.kill_delay`: the program is killed right after SIGTERM;"
                                + " write kill_delay = \"5s\" to give it time");
    }

    @Test
    void aLadderIsClimbedAndKillComesByItself() throws Exception {
        project.config("[hotreload]", "stop = ['INT 5s', 'sigterm 1m30s', 'QUIT 500ms', 'KILL']");
        assertThat(steps()).isEqualTo("[INT 5s, TERM 90s, QUIT 500ms]");
        project.config("[hotreload]", "stop = ['INT 5s']");
        assertThat(steps()).isEqualTo("[INT 5s]");
        project.config("[hotreload]", "stop = ['KILL']");
        assertThat(steps()).isEqualTo("[]");
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void whatALadderMakesIdleIsWarnedOf() throws Exception {
        project.config("[build]", "kill_delay = '3s'", "[hotreload]", "stop = ['INT 5s']");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `build.kill_delay` has no effect beside `hotreload.stop`"
                                + " (.air.toml:4:1); remove one of them");
    }

    @ParameterizedTest
    @CsvSource({
        "INT, must say how long INT has to act; write \"INT 5s\"",
        "INT 5, must say how long INT has to act; write \"INT 5s\"",
        "INT -5s, must say how long INT has to act; write \"INT 5s\"",
        "KILL 5s, 'gives KILL a time, but nothing comes after it; write \"KILL\"'",
        "STOP 5s, 'must be a signal that can end a program (INT, TERM, HUP, QUIT, USR1, USR2, ABRT,"
                + " WINCH, KILL), not \"STOP\"'"
    })
    void aStepThatMakesNoSenseIsRefused(String step, String why) throws Exception {
        project.config("[hotreload]", "stop = ['" + step + "']");
        assertThat(project.problems()).containsExactly(".air.toml:2:9: `hotreload.stop` " + why);
    }

    @Test
    void nothingComesAfterKill() throws Exception {
        project.config("[hotreload]", "stop = ['INT 5s', 'KILL', 'TERM 1s']");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: `hotreload.stop` goes on after KILL, and nothing is left to"
                                + " go on with then; put KILL last");
    }
}
