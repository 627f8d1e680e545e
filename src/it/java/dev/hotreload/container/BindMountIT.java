package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A project of the host, mounted at {@code /app}. */
@NeedsDocker
class BindMountIT {

    @TempDir Path directory;

    @Test
    void anEditOnTheHostIsServedByTheContainer() throws Exception {
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container = DevContainer.of(project).start()) {
            container.awaitStart();
            container.await("listening 1");
            assertThat(container.get("/")).isEqualTo("1");
            project.version("2");
            container.await("listening 2");
            assertThat(container.get("/")).isEqualTo("2");
        }
    }

    @Test
    void theOldVersionAnswersWhileTheNewOneDoesNotCompile() throws Exception {
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container = DevContainer.of(project).start()) {
            container.await("listening 1");
            String pid = container.get("/pid");
            project.write("version.go", "package main\n\nconst version = \n");
            container.await("build failed");
            assertThat(container.get("/")).isEqualTo("1");
            assertThat(container.get("/pid")).isEqualTo(pid);
            project.version("2");
            container.await("listening 2");
            assertThat(container.get("/")).isEqualTo("2");
        }
    }

    @Test
    void whatIsWrittenIntoTheProjectBelongsToItsOwner() throws Exception {
        MountedProject project = MountedProject.service(directory, "1").openToAll();
        try (DevContainer container = DevContainer.of(project).as("1000:1000").start()) {
            container.await("listening 1");
            assertThat(project.owner("tmp")).isEqualTo("1000:1000");
            assertThat(project.owner("tmp/main")).isEqualTo("1000:1000");
            assertThat(container.stop()).isZero();
        }
    }
}
