package dev.hotreload.container;

import org.testcontainers.images.builder.ImageFromDockerfile;

import java.nio.file.Path;
import java.util.List;

/** The image of {@code Dockerfile.dev}, built once in a run from the sources as they are. */
final class DevImage {

    private static final String BUILT =
            new ImageFromDockerfile("hotreload-it", false)
                    .withDockerfile(Path.of("Dockerfile.dev").toAbsolutePath())
                    .get();

    private DevImage() {}

    static String name() {
        return BUILT;
    }

    /** Builds an image that a user makes; its name. */
    static String of(String name, String... instructions) {
        return new ImageFromDockerfile(name, false)
                .withFileFromString("Dockerfile", String.join("\n", List.of(instructions)))
                .get();
    }
}
