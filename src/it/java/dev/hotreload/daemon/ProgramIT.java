package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How the program is found and what reaches it. */
class ProgramIT {

    private static final String SHOW =
            """
            #!/bin/sh
            all=; for a; do all="$all<$a>"; done
            echo "$all in $(pwd)"
            exec sleep 1000
            """;

    @TempDir Path directory;

    @Test
    void argumentsReachTheProgramByteForByte() throws Exception {
        Project project = showing("args_bin = [\"a b\", \"$HOME\", \"it's\", \"\", \"--x=*\"]\n");
        try (Daemon daemon = Daemon.in(project.directory(), "--", "\"q\"", "back\\slash", "ü中")) {
            daemon.await("^<a b><\\$HOME><it's><><--x=\\*><\"q\"><back\\\\slash><ü中> in");
        }
    }

    @Test
    void argumentsReachTheLastCommandOfShellTextByteForByte() throws Exception {
        Project project =
                showing(
                        "full_bin = \"X=1 true && sh tmp/main 'first one'\"\nargs_bin = [\"$HOME x\"]\n");
        try (Daemon daemon = Daemon.in(project.directory())) {
            daemon.await("^<first one><\\$HOME x> in");
        }
    }

    @Test
    void aProjectPathWithSpacesQuotesAndDollarsWorks() throws Exception {
        Project project = new Project(Files.createDirectories(directory.resolve("it's $a \"b\"")));
        project.write("main.sh", SHOW).config("");
        try (Daemon daemon = Daemon.in(project.directory())) {
            daemon.await(" in .*it's \\$a \"b\"$");
            daemon.awaitStart();
            project.write("main.sh", SHOW + "# again\n");
            daemon.await("main.sh changed · built");
        }
    }

    @Test
    void everythingWorksInTheLocaleOfABareContainer() throws Exception {
        Project project = new Project(Files.createDirectories(directory.resolve("größe")));
        project.write("main.sh", SHOW.replace("$all in", "$all[$LC_ALL] in")).config("");
        try (Daemon daemon = Daemon.in(project.directory(), Map.of("LC_ALL", "C"), "--", "ü")) {
            daemon.await("^<ü>\\[C\\] in .*größe");
            project.write("größer.sh", "echo\n");
            daemon.await("changed · built");
        }
    }

    @Test
    void aBinWithArgumentsIsTakenAsItsUsersMeanIt() throws Exception {
        Project project = showing("bin = \"./tmp/main --mode dev\"\n");
        try (Daemon daemon = Daemon.in(project.directory(), "--", "more")) {
            daemon.await("^<--mode><dev><more> in");
        }
    }

    @Test
    void anEntrypointIsLookedUpInThePathAndThenInTheRoot() throws Exception {
        Project project = showing("entrypoint = [\"env\", \"./tmp/main\", \"$x y\"]\n");
        try (Daemon daemon = Daemon.in(project.directory())) {
            daemon.await("^<\\$x y> in");
            project.write(
                    ".air.toml",
                    project.read(".air.toml").replace("\"env\", \"./tmp/main\"", "\"tmp/main\""));
            daemon.await("^.air.toml changed · built");
            daemon.await("^<\\$x y> in");
        }
    }

    @Test
    void aScriptWithoutAFirstLineForTheKernelRunsAsInAShell() throws Exception {
        Project project = showing("bin = \"./tmp/main\"\nargs_bin = [\"a b\"]\n");
        project.write("main.sh", SHOW.replace("#!/bin/sh\n", ""));
        try (Daemon daemon = Daemon.in(project.directory())) {
            daemon.await("^<a b> in");
        }
    }

    @Test
    void aMissingProgramAfterAGoodBuildIsNamedWithTheOptionThatMakesIt() throws Exception {
        Project project = showing("entrypoint = \"./tmp/other\"\n");
        try (Daemon daemon = Daemon.in(project.directory())) {
            daemon.await("not started: .*/tmp/other does not exist .*-o ./tmp/other");
            assertThat(daemon.stop()).isZero();
        }
    }

    @Test
    void aProgramThatIsNoProgramIsExplained() throws Exception {
        Project project = showing("entrypoint = \"./main.sh\"\n");
        try (Daemon daemon = Daemon.in(project.directory())) {
            daemon.await("not started: .*/main.sh is not executable");
        }
    }

    @Test
    void theStandardOutputHoldsTheProgramsBytesAndNothingElse() throws Exception {
        Project project = new Project(directory);
        project.write("main.sh", "#!/bin/sh\nprintf 'no newline \\377\\000'\nexec sleep 1000\n");
        project.config("pre_cmd = [\"echo from the build\"]\n");
        Path out = directory.resolve("tmp/stdout");
        Files.createDirectories(out.getParent());
        Process process =
                new ProcessBuilder(Daemon.LAUNCHER.toString())
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .start();
        try (var errors = process.errorReader()) {
            assertThat(errors.lines().anyMatch(line -> line.contains("started pid"))).isTrue();
            while (Files.size(out) < 13) {
                Thread.onSpinWait();
            }
            assertThat(Files.readAllBytes(out)).endsWith(0xff, 0).hasSize(13);
        } finally {
            process.destroy();
        }
    }

    private Project showing(String more) throws Exception {
        Project project = new Project(directory).write("main.sh", SHOW).config(more);
        String config = project.read(".air.toml");
        return config.split("\nbin = ").length > 2
                ? project.write(".air.toml", config.replaceFirst("\nbin = .*", ""))
                : project;
    }
}
