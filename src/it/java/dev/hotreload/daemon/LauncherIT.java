package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command itself. */
class LauncherIT {

    @TempDir Path directory;

    @Test
    void itRunsThroughASymbolicLinkFromAnyDirectory() throws Exception {
        Path link =
                Files.createSymbolicLink(directory.resolve("hr"), Daemon.LAUNCHER.toAbsolutePath());
        Path other = Files.createSymbolicLink(directory.resolve("again"), link.getFileName());
        Ran ran = run(Map.of(), other.toString(), "-v");
        assertThat(ran.output()).matches("hotreload \\d+\\.\\d+\\.\\d+\n");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void withoutAJavaOfTheRightAgeItSaysWhatToInstall() throws Exception {
        java("17.0.1");
        String script =
                Files.readString(Daemon.LAUNCHER).replaceAll("/usr/lib/jvm|/opt", "/nowhere");
        Files.writeString(directory.resolve("hotreload"), script);
        Ran ran =
                run(
                        Map.of(
                                "JAVA_HOME",
                                directory.resolve("jdk").toString(),
                                "HOME",
                                "/nowhere"),
                        "sh",
                        "hotreload",
                        "-v");
        assertThat(ran.output()).startsWith("hotreload: no Java 25 was found. Install ");
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    void aJavaOfTheRightAgeIsTakenFromJavaHome() throws Exception {
        java("26.0.1");
        Path command = Files.createDirectory(directory.resolve("bin")).resolve("hotreload");
        Files.copy(Daemon.LAUNCHER, command, StandardCopyOption.COPY_ATTRIBUTES);
        String home = directory.resolve("jdk").toString();
        Ran ran = run(Map.of("JAVA_HOME", home), command.toString(), "-v");
        assertThat(ran.output()).isEqualTo("started\n");
    }

    @Test
    void aJavaOfTheUsersOwnGoesBeforeAll() throws Exception {
        Path java = java("25.0.1");
        Ran ran = run(Map.of("HOTRELOAD_JAVA", java.toString()), launcher(), "-v");
        assertThat(ran.output()).isEqualTo("started\n");
    }

    /** As where the C library is another one: the kernel looks in vain for what loads Java. */
    @Test
    void aJavaOfAnotherSystemIsToldOfInASentence() throws Exception {
        Path java = java("25.0.1", "#!/lib/no-such-loader\n");
        Ran ran = run(Map.of("HOTRELOAD_JAVA", java.toString()), "dash", launcher(), "-v");
        assertThat(ran.output())
                .contains("hotreload: " + java + " cannot be started here. ")
                .contains("set HOTRELOAD_JAVA to its bin/java.\n");
        assertThat(ran.exitCode()).isEqualTo(127);
    }

    private Path java(String version) throws IOException {
        return java(version, "#!/bin/sh\necho started\n");
    }

    /** Something that passes for a JDK in {@code jdk}. */
    private Path java(String version, String program) throws IOException {
        Path java = Files.createDirectories(directory.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, program);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        String release = "JAVA_VERSION=\"" + version + "\"\n";
        Files.writeString(directory.resolve("jdk/release"), release);
        return java;
    }

    @Test
    void helpIsGroupedAndGoesToTheStandardOutput() throws Exception {
        Ran ran = run(Map.of(), launcher(), "--help");
        assertThat(ran.output()).contains("--build.cmd", "--color", "init", "Exit status");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void aWrongConfigurationStartsNothingAndExitsWithOne() throws Exception {
        Files.writeString(
                directory.resolve("air.toml"), "[build]\ncmd = 1\ndelay = -1\ndleay = 2\n");
        Ran ran = run(Map.of(), launcher());
        assertThat(ran.output())
                .contains("air.toml:2:")
                .contains("air.toml:3:")
                .doesNotContain("\tat ");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(directory.resolve("tmp")).doesNotExist();
    }

    @Test
    void aWrongFlagExitsWithTwo() throws Exception {
        assertThat(run(Map.of(), launcher(), "--build.dleay", "1").exitCode()).isEqualTo(2);
        Ran garbage = run(Map.of(), launcher(), "--build.delay", "soon");
        assertThat(garbage.exitCode()).isEqualTo(2);
        assertThat(garbage.output()).contains("--build.delay").contains("soon");
    }

    @Test
    void initWritesAConfigurationThatRunsAndNeverOverwritesOne() throws Exception {
        Project project =
                new Project(directory).write("go.mod", "module example.com/x\n\ngo 1.22\n");
        project.main("cmd/x", "one");
        assertThat(run(Map.of(), launcher(), "init").exitCode()).isZero();
        String written = project.read(".air.toml");
        assertThat(run(Map.of(), launcher(), "init").exitCode()).isEqualTo(1);
        assertThat(project.read(".air.toml")).isEqualTo(written).contains("./cmd/x");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^one ");
        }
    }

    @Test
    void nothingIsWrittenOutsideTheRootAndTmpDir() throws Exception {
        Path home = Files.createDirectories(directory.resolve("home"));
        Path work = Files.createDirectories(directory.resolve("work"));
        Project.script(work, "zero");
        try (Daemon daemon =
                Daemon.in(work, Map.of("HOME", home.toString(), "TMPDIR", home.toString()))) {
            daemon.await("says zero");
            assertThat(Path.of("/tmp", "hsperfdata_" + System.getProperty("user.name")))
                    .satisfiesAnyOf(
                            path -> assertThat(path).doesNotExist(),
                            path ->
                                    assertThat(path.resolve(Long.toString(daemon.pid())))
                                            .doesNotExist());
            assertThat(daemon.stop()).isZero();
        }
        assertThat(home).isEmptyDirectory();
        try (var entries = Files.list(work)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder(".air.toml", "main.sh", "tmp");
        }
    }

    private record Ran(String output, int exitCode) {}

    private static String launcher() {
        return Daemon.LAUNCHER.toString();
    }

    private Ran run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(output, process.waitFor());
    }
}
