package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The Go program of {@code probe.go}, built into a project whose program it is to be. */
final class Probe {

    private Probe() {}

    /** A project whose {@code main.sh} becomes the probe in that mode. */
    static Project project(Path directory, String mode, String killDelay) throws Exception {
        build(directory);
        Project project = Project.script(directory, "zero");
        project.write(".air.toml", project.read(".air.toml").replace("5s", killDelay));
        return is(project, mode);
    }

    /** Saves a {@code main.sh} that becomes the probe in that mode. */
    static Project is(Project project, String mode) throws IOException {
        return project.write("main.sh", "#!/bin/sh\nexec ./tmp/probe " + mode + "\n");
    }

    private static void build(Path directory) throws IOException, InterruptedException {
        Path tmp = Files.createDirectories(directory.resolve("tmp"));
        try (InputStream source = Probe.class.getResourceAsStream("/probe.go")) {
            Path file = tmp.resolve("probe.go");
            Files.copy(Objects.requireNonNull(source), file, StandardCopyOption.REPLACE_EXISTING);
        }
        Process build =
                new ProcessBuilder("go", "build", "-o", "probe", "probe.go")
                        .directory(tmp.toFile())
                        .inheritIO()
                        .start();
        assertThat(build.waitFor()).isZero();
    }
}
