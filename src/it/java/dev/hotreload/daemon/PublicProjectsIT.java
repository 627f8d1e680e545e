package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Configurations of public Go projects, adapted in their paths alone, over small stand-in sources.
 */
class PublicProjectsIT {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir Path directory;

    @Test
    void aBinWithArgumentsInADotDirectoryReloads() throws Exception {
        Project project = project("010-bin-with-args-kill-int.toml", "x", "x").main(".", "one");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^one \\[--mode dev\\] APP=$");
            assertReloads(daemon, project, ".");
        }
    }

    @Test
    void aFullBinWithAVariableAndASubcommandReloads() throws Exception {
        Project project = project("046-full-bin-env-subcommand.toml", "SIMPLIFY_ENV", "APP");
        project.main("cmd/simplify", "one");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^one \\[server --config ./config.yaml\\] APP=development$");
            assertReloads(daemon, project, "cmd/simplify");
            assertThat(daemon.stop()).isZero();
            assertThat(directory.resolve("tmp")).doesNotExist();
        }
    }

    @Test
    void anEntrypointWithArgumentsAndATmpDirOutsideTheRootReloads(@TempDir Path outside)
            throws Exception {
        Project project =
                project("051-entrypoint-plus-args-bin.toml", "/tmp/qol-worker", outside.toString());
        project.main("cmd/qol-worker", "one");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^one \\[run\\] APP=$");
            assertReloads(daemon, project, "cmd/qol-worker");
        }
    }

    private static void assertReloads(Daemon daemon, Project project, String main)
            throws Exception {
        daemon.awaitStart();
        project.main(main, "two");
        daemon.await("^two \\[");
        daemon.await("main.go changed · built .* · (?:stopped|killed) .* · started pid");
    }

    private Project project(String config, String old, String replacement) throws IOException {
        String text = Files.readString(CORPUS.resolve(config)).replace(old, replacement);
        return new Project(directory)
                .write("go.mod", "module example.com/standin\n\ngo 1.22\n")
                .write(".air.toml", text);
    }
}
