package dev.hotreload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gets tools where they are not there yet.
 *
 * @param directory for those that need no rights
 */
record Installer(Path directory) {

    Optional<Path> present(String name) {
        return Contestants.onPath(name);
    }

    Optional<Path> go(String name, String module, String version)
            throws IOException, InterruptedException {
        Path built = directory.resolve(name);
        if (!Files.isExecutable(built)) {
            run(
                    Map.of("GOBIN", directory.toString()),
                    List.of("go", "install", module + "@" + version));
        }
        return Optional.of(built).filter(Files::isExecutable);
    }

    /** With the rights of root only. */
    Optional<Path> apt(String name) throws IOException, InterruptedException {
        if (present(name).isEmpty()) {
            run(
                    Map.of("DEBIAN_FRONTEND", "noninteractive"),
                    List.of("apt-get", "-qq", "install", "--no-install-recommends", name));
        }
        return present(name);
    }

    private static void run(Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(variables);
        try {
            builder.start().waitFor();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
