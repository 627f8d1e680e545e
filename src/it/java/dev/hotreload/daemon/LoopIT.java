package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/** What a user sees the daemon do, with a program that needs no compiler. */
class LoopIT {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void aProjectExists() throws Exception {
        project = Project.script(directory, "zero");
    }

    @Test
    void theSameBytesAgainTriggerNothing() throws Exception {
        try (Daemon daemon = started()) {
            project.says("zero").says("zero");
            Files.setLastModifiedTime(directory.resolve("main.sh"), FileTime.from(Instant.now()));
            project.write("other.sh", "echo other\n");
            daemon.await("^other.sh changed · built");
            assertThat(daemon.text()).doesNotContain("main.sh");
        }
    }

    @Test
    void twoFilesOfOneSaveAreOneReload() throws Exception {
        try (Daemon daemon = started()) {
            project.write("lib.sh", "echo lib\n").says("one");
            daemon.await("(lib|main).sh and 1 more changed · built");
            daemon.await("says one");
        }
    }

    @Test
    void aFailedBuildLeavesTheProgramAloneAndIsShownAgainAfterItsOutput() throws Exception {
        project.config("pre_cmd = [\"sh -n main.sh\"]\nstop_on_error = false\n");
        project.write("check.sh", "exit 0\n");
        project.config("")
                .write(
                        ".air.toml",
                        project.read(".air.toml").replace("mkdir", "sh check.sh && mkdir"));
        project.write("main.sh", "#!/bin/sh\nwhile :; do echo tick; sleep 1; done\n");
        try (Daemon daemon = Daemon.in(directory)) {
            long pid = daemon.awaitStart();
            project.write("check.sh", "echo check.go:1:2: broken; exit 3\n");
            daemon.await("^check.go:1:2: broken$");
            daemon.await(
                    "check.sh changed · build failed .*exit status 3.*the old program keeps running");
            daemon.await("the build has been failing for .*: check.go:1:2: broken$");
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
    }

    @Test
    void stopOnErrorStopsTheProgram() throws Exception {
        project.write("check.sh", "exit 0\n").config("stop_on_error = true\n");
        project.write(
                ".air.toml", project.read(".air.toml").replace("mkdir", "sh check.sh && mkdir"));
        try (Daemon daemon = Daemon.in(directory)) {
            long pid = daemon.awaitStart();
            project.write("check.sh", "exit 3\n");
            daemon.await("build failed .* the program is stopped \\(stop_on_error\\)");
            daemon.await("stopped pid " + pid);
            project.write("check.sh", "exit 0\n");
            daemon.awaitStart();
        }
    }

    @Test
    void preCommandsRunBeforeEveryBuildAndPostCommandsAfterTheProgramHasGone() throws Exception {
        project.write(
                "main.sh",
                "#!/bin/sh\ntrap 'echo program ends; exit 0' INT\necho up\nsleep 1000 & wait\n");
        project.config("pre_cmd = [\"echo before >> tmp/log\"]\npost_cmd = [\"echo after\"]\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up$");
            daemon.awaitStart();
            assertThat(daemon.stop()).isZero();
            String text = daemon.text();
            assertThat(text.indexOf("program ends")).isPositive();
            assertThat(text.indexOf("\nafter")).isGreaterThan(text.indexOf("program ends"));
            assertThat(project.read("tmp/log")).isEqualTo("before\n");
        }
    }

    @Test
    void aProgramThatEndsByItselfIsReportedAndStartedAgainWithAGrowingPause() throws Exception {
        project.write("main.sh", "#!/bin/sh\nexit 3\n");
        project.config("rerun = true\nrerun_delay = 10\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("ended by itself · exit status 3 · lived .* · starting again in 10 ms");
            daemon.await("started again · started pid");
            daemon.await("ended by itself · exit status 3 · lived .* · starting again in 20 ms");
            daemon.await("starting again in 40 ms");
            project.says("one");
            daemon.await("says one");
        }
    }

    @Test
    void aProgramKilledFromOutsideIsReportedWithTheSignal() throws Exception {
        try (Daemon daemon = Daemon.in(directory)) {
            long pid = daemon.awaitStart();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            daemon.await("pid " + pid + " ended by itself · SIGKILL · .* · waiting for a change");
            project.says("one");
            daemon.await("says one");
        }
    }

    @Test
    void aRuleRunsItsCommandInsteadOfABuild() throws Exception {
        project.config(
                """
                [[build.rules]]
                name = "css"
                cmd = "echo styled"
                include_ext = ["css"]
                delay = 10
                """);
        try (Daemon daemon = started()) {
            project.write("site.css", "a {}\n");
            daemon.await("^styled$");
            daemon.await("site.css changed · rule css ran");
            project.says("one");
            daemon.await("main.sh changed · built");
            assertThat(daemon.text()).doesNotContain("site.css changed · built");
        }
    }

    @Test
    void aRuleRunsForWhatChangesTogetherWithTheConfiguration() throws Exception {
        String rule =
                """
                [[build.rules]]
                name = "css"
                cmd = "cat site.css"
                include_ext = ["css"]
                delay = 500
                """;
        project.write("site.css", "plain\n").config(rule);
        try (Daemon daemon = started()) {
            project.write("site.css", "styled\n").config("args_bin = [\"x\"]\n" + rule);
            daemon.await("^\\.air\\.toml changed · ");
            daemon.await("^styled$");
            daemon.await("site.css changed · rule css ran");
            project.config("args_bin = [\"y\"]\n" + rule).write("site.css", "after it\n");
            daemon.await("^after it$");
        }
    }

    @Test
    void anEditedEnvironmentFileRestartsWithoutABuild() throws Exception {
        project.write(".env", "GREETING=hello\nGONE=here\nHOME=mine\n");
        project.write("main.sh", "#!/bin/sh\necho \"$GREETING,$GONE,$HOME,\"\nexec sleep 1000\n");
        project.write(".air.toml", "env_files = [\".env\"]\n" + project.read(".air.toml"));
        try (Daemon daemon = Daemon.in(directory, Map.of("HOME", "/somewhere"))) {
            daemon.await("^hello,here,/somewhere,$");
            daemon.awaitStart();
            project.write(".env", "GREETING=bye\n");
            daemon.await("^bye,,/somewhere,$");
            daemon.await("^.env changed · stopped .* · started pid");
        }
    }

    @Test
    void aBrokenEnvironmentFileChangesNothing() throws Exception {
        project.write(".env", "GREETING=hello\n");
        project.write("main.sh", "#!/bin/sh\necho \"$GREETING,\"\nexec sleep 1000\n");
        project.write(".air.toml", "env_files = [\".env\"]\n" + project.read(".air.toml"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^hello,$");
            project.write(".env", "GREETING=\"bye\n");
            daemon.await("\\.env:1: .*no closing.*; its variables from before stay");
            daemon.await("^hello,$");
            project.write(".env", "GREETING=bye\n");
            daemon.await("^bye,$");
        }
    }

    @Test
    void aConfigurationThatIsGoneForAWhileStaysInForceAndIsReadWhenItIsBack() throws Exception {
        String config = project.read(".air.toml");
        try (Daemon daemon = started()) {
            Files.delete(directory.resolve(".air.toml"));
            daemon.await("^\\.air\\.toml is gone: the configuration from before stays in force");
            project.says("one");
            daemon.await("says one");
            project.write(".air.toml", config.replace("&& chmod", "&& echo '# anew' && chmod"));
            daemon.await("^# anew");
        }
    }

    @Test
    void aConfigurationThatIsMadeLaterIsRead() throws Exception {
        String config = project.read(".air.toml");
        Files.delete(directory.resolve(".air.toml"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("build failed");
            project.write(".air.toml", config);
            daemon.await("says zero");
        }
    }

    @Test
    void aLongBuildIsSaidToBeOne() throws Exception {
        project.write(".air.toml", project.read(".air.toml").replace("mkdir", "sleep 3; mkdir"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^first build · building for 2\\.\\d s");
            daemon.await("says zero");
        }
    }

    @Test
    void anEditOfTheConfigurationIsAppliedAndABrokenOneIsNot() throws Exception {
        try (Daemon daemon = started()) {
            project.config("args_bin = [1]\n");
            daemon.await("^\\.air\\.toml:\\d+:\\d+: .*args_bin");
            daemon.await("the configuration from before stays in force");
            project.says("one");
            daemon.await("says one");
            project.write(
                    ".air.toml",
                    project.read(".air.toml")
                            .replace("args_bin = [1]", "args_bin = [\"x\"]")
                            .replace("&& chmod", "&& echo '# built anew' && chmod"));
            daemon.await("^# built anew");
            daemon.await("^\\.air\\.toml changed · built");
        }
    }

    @Test
    void aFileThatEveryBuildWritesIsNamedAfterThreeBuildsInARow() throws Exception {
        project.write(
                ".air.toml",
                project.read(".air.toml")
                        .replace("mkdir", "date +%s%N > stamp.sh && echo building && mkdir"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("stamp.sh changed during each of the last 3 builds");
            daemon.awaitStart();
            project.says("one");
            daemon.await("says one");
        }
    }

    @Test
    void theLogHoldsTheWholeOutputOfTheLastBuildOnly() throws Exception {
        project.write(
                ".air.toml",
                project.read(".air.toml").replace("mkdir", "echo out; echo err >&2; mkdir"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            project.says("one");
            daemon.await("main.sh changed");
            assertThat(project.read("tmp/build-errors.log")).isEqualTo("out\nerr\n");
        }
    }

    private Daemon started() throws Exception {
        Daemon daemon = Daemon.in(directory);
        daemon.await("says zero");
        daemon.awaitStart();
        return daemon;
    }
}
