package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectImageResponse;

import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;

import java.nio.file.Path;
import java.time.Duration;

/** The image of {@code examples/hello/Dockerfile.prod}. */
@NeedsDocker
class ProductionImageIT {

    private static final int MEGABYTE = 1 << 20;
    private static final String IMAGE =
            new ImageFromDockerfile("hotreload-it-hello", false)
                    .withDockerfile(Path.of("examples/hello/Dockerfile.prod").toAbsolutePath())
                    .get();

    @Test
    void theProgramIsWellAndStopsAsItIsAskedTo() throws Exception {
        Lines lines = new Lines();
        try (var container =
                new GenericContainer<>(IMAGE)
                        .withImagePullPolicy(_ -> false)
                        .withLogConsumer(lines)
                        .waitingFor(
                                Wait.forHealthcheck().withStartupTimeout(Duration.ofMinutes(2)))) {
            container.start();
            InspectContainerResponse before = container.getContainerInfo();
            DockerClientFactory.lazyClient().stopContainerCmd(before.getId()).exec();
            lines.await("stopped");
            assertThat(container.getCurrentContainerInfo().getState().getExitCodeLong()).isZero();
        }
    }

    @Test
    void nothingIsInItButTheProgram() {
        InspectImageResponse image = DockerClientFactory.lazyClient().inspectImageCmd(IMAGE).exec();
        assertThat(image.getSize()).isLessThan(10L * MEGABYTE);
        assertThat(image.getConfig().getUser()).isEqualTo("65532:65532");
        assertThat(image.getRootFS().getLayers()).hasSize(2);
    }
}
