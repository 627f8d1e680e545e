package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Images that users make themselves. */
@NeedsDocker
class OwnImageIT {

    @TempDir Path directory;

    @Test
    void twoLinesAddHotreloadToAnImageWithGo() throws Exception {
        String image =
                DevImage.of(
                        "hotreload-it-own",
                        "FROM golang:1.26-bookworm",
                        "COPY --from=" + DevImage.name() + " /opt/hotreload /opt/hotreload",
                        "WORKDIR /app",
                        // Only so that the test does not compile the standard library.
                        "COPY --from=" + DevImage.name() + " /go/cache /go/cache",
                        "ENV GOCACHE=/go/cache",
                        "ENTRYPOINT [\"/opt/hotreload/bin/hotreload\"]");
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container = DevContainer.of(image, project).start()) {
            container.await("listening 1");
            project.version("2");
            container.await("listening 2");
            assertThat(container.stop()).isZero();
        }
    }
}
