package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** {@code hotreload} as the first process of a container, and the container's end. */
@NeedsDocker
class StopIT {

    @TempDir Path directory;

    @Test
    void dockerStopLetsTheProgramFinishItsLastWork() throws Exception {
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container =
                DevContainer.of(project).environment("LAST_WORK", "2s").start()) {
            container.await("listening 1");
            assertThat(container.run("sh", "-c", "cat /proc/1/cmdline")).contains("hotreload");
            assertThat(container.stop()).isZero();
            container.await("shutting down 1");
            container.await("shut down 1");
            container.await("stopped pid \\d+");
        }
    }

    @Test
    void aKilledContainerStartsAgain() throws Exception {
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container = DevContainer.of(project).start()) {
            container.await("listening 1");
            container.kill();
            project.version("2");
            container.startAgain();
            container.await("listening 2");
            assertThat(container.stop()).isZero();
        }
    }

    @Test
    void orphansOfTheProgramAreReaped() throws Exception {
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container = DevContainer.of(project).start()) {
            container.await("listening 1");
            for (int i = 0; i < 10; i++) {
                container.run("sh", "-c", "setsid sh -c 'exit 3' & setsid sh -c 'exit 4' &");
            }
            // Their own parents are gone, so only the first process can take them.
            container.run(
                    "sh",
                    "-c",
                    "for i in $(seq 100); do ps -eo stat= | grep -q ^Z || exit 0; sleep 0.1; done;"
                            + " exit 1");
        }
    }
}
