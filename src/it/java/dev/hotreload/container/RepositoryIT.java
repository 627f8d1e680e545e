package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A repository of somebody else, mounted: git refuses to look into it. */
@NeedsDocker
class RepositoryIT {

    @TempDir Path directory;

    private MountedProject project;

    @BeforeEach
    void makeARepository() throws Exception {
        project = MountedProject.service(directory, "1").openToAll();
        Process git = new ProcessBuilder("git", "init", "-q").directory(directory.toFile()).start();
        assertThat(git.waitFor()).isZero();
    }

    @Test
    void theImageHasItBuiltAllTheSame() throws Exception {
        try (DevContainer container = DevContainer.of(project).as("1000:1000").start()) {
            container.await("listening 1");
        }
    }

    @Test
    void withoutTheImagesSettingAndOurFlagsTheRemedyIsNamed() throws Exception {
        project.configured("[hotreload]\ngo_flags = false\n").openToAll();
        try (DevContainer container =
                DevContainer.of(project)
                        .as("1000:1000")
                        .environment("GIT_CONFIG_NOSYSTEM", "1")
                        .start()) {
            container.await("error obtaining VCS status");
            container.await("safe.directory");
        }
    }
}
