package dev.hotreload.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.build.BuildResult.Cancelled;
import dev.hotreload.build.BuildResult.Failed;
import dev.hotreload.build.BuildResult.Succeeded;
import dev.hotreload.config.Config;
import dev.hotreload.config.ConfigLoader;
import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.LoadResult;
import dev.hotreload.process.Environment;
import dev.hotreload.process.Launchers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Builds with real shells. */
@Timeout(60)
class BuildIT {

    private static final Environment ENVIRONMENT =
            new Environment(Map.of("PATH", "/usr/bin:/bin", "GREETING", "hello"));

    @TempDir Path directory;
    private final Screen screen = new Screen();
    private final CompletableFuture<BuildResult> result = new CompletableFuture<>();

    private Config config(String build) throws IOException {
        Files.writeString(directory.resolve(".air.toml"), "[build]\n" + build);
        LoadRequest request =
                new LoadRequest(directory, Optional.empty(), Map.of(), List.of(), Map.of(), false);
        return switch (ConfigLoader.load(request)) {
            case LoadResult.Loaded(var config, _, _) -> config;
            case LoadResult.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private RunningBuild start(String build) throws IOException {
        return new BuildRunner(Launchers.only(), screen.console())
                .start(config(build), ENVIRONMENT, result::complete);
    }

    private BuildResult result() throws Exception {
        return result.get(30, TimeUnit.SECONDS);
    }

    private void awaitFile(String name) throws InterruptedException {
        while (!Files.exists(directory.resolve(name))) {
            Thread.sleep(2);
        }
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("tmp/build-errors.log"));
    }

    @Test
    void runsPreCommandsInTheirOrderAndThenTheCommand() throws Exception {
        start("pre_cmd = [\"echo 1\", \"echo 2\"]\ncmd = \"echo $GREETING; pwd\"").show();
        assertThat(result()).isInstanceOf(Succeeded.class);
        assertThat(screen.text()).isEqualTo("1\n2\nhello\n" + directory.toRealPath() + "\n");
        assertThat(log()).isEqualTo(screen.text());
    }

    @Test
    void failsWithTheStatusAndTheFirstError() throws Exception {
        start("cmd = \"echo a.go:1:2: broken >&2; exit 3\"");
        assertThat(result())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.firstError()).hasValue("a.go:1:2: broken");
                            assertThat(failed.why()).isEqualTo("exit status 3");
                        });
        assertThat(log()).isEqualTo("a.go:1:2: broken\n");
    }

    @Test
    void buildsInSpiteOfAFailedPreCommand() throws Exception {
        start("pre_cmd = [\"exit 2\"]\ncmd = \"echo built\"").show();
        assertThat(result()).isInstanceOf(Succeeded.class);
        assertThat(screen.text())
                .isEqualTo("pre_cmd exit 2: exit status 2, building all the same\nbuilt\n");
    }

    @Test
    void stopsAtAFailedPreCommandWithStopOnError() throws Exception {
        start("stop_on_error = true\npre_cmd = [\"exit 2\", \"echo 2\"]\ncmd = \"echo built\"")
                .show();
        assertThat(result())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.why())
                                        .isEqualTo("pre_cmd exit 2: exit status 2"));
        assertThat(screen.text()).isEmpty();
    }

    @Test
    void keepsItsOutputBackUntilItIsShown() throws Exception {
        RunningBuild build = start("cmd = \"echo built\"");
        result();
        assertThat(screen.text()).isEmpty();
        build.show();
        assertThat(screen.text()).isEqualTo("built\n");
    }

    @Test
    void isCancelledWithAllItsProcessesAndGoesOnToNothing() throws Exception {
        RunningBuild build =
                start(
                        "pre_cmd = [\"touch up; while :; do sleep 0.05; done; echo next\"]\ncmd = \"touch built\"");
        awaitFile("up");
        build.cancel();
        assertThat(result()).isEqualTo(new Cancelled());
        assertThat(directory.resolve("built")).doesNotExist();
    }

    @Test
    void isKilledWhenItDoesNotListen() throws Exception {
        RunningBuild build = start("cmd = \"trap '' INT; touch up; while :; do sleep 1; done\"");
        awaitFile("up");
        build.cancel();
        build.kill();
        assertThat(result()).isEqualTo(new Cancelled());
    }

    @Test
    void isCancelledBeforeItEvenStarted() throws Exception {
        RunningBuild build = start("cmd = \"sleep 1000\"");
        build.cancel();
        assertThat(result()).isEqualTo(new Cancelled());
    }

    @Test
    void isOverWhenTheLastOfItsProcessesIsGone() throws Exception {
        start("cmd = \"(sleep 0.2; touch late) & exit 0\"");
        result();
        assertThat(directory.resolve("late")).exists();
    }

    @Test
    void otherCommandsRunOneAfterAnotherWhateverComesOfThem() throws Exception {
        CompletableFuture<CommandResult> done = new CompletableFuture<>();
        new BuildRunner(Launchers.only(), screen.console())
                .start(
                        List.of("echo 1", "exit 4", "echo 3", "false"),
                        config(""),
                        ENVIRONMENT,
                        done::complete);
        CommandResult told = done.get(30, TimeUnit.SECONDS);
        assertThat(told.status()).isEqualTo("exit status 4");
        assertThat(told.success()).isFalse();
        assertThat(told.failures())
                .containsExactly("exit 4: exit status 4", "false: exit status 1");
        assertThat(screen.text()).isEqualTo("1\n3\n");
    }

    @Test
    void otherCommandsCanBeEnded() throws Exception {
        CompletableFuture<CommandResult> done = new CompletableFuture<>();
        RunningCommand running =
                new BuildRunner(Launchers.only(), screen.console())
                        .start(
                                List.of("touch up; exec sleep 1000", "echo 2"),
                                config(""),
                                ENVIRONMENT,
                                done::complete);
        awaitFile("up");
        running.cancel();
        assertThat(done.get(30, TimeUnit.SECONDS).status()).isEqualTo("SIGINT");
        assertThat(running.isOver()).isTrue();
        assertThat(screen.text()).isEmpty();
    }
}
