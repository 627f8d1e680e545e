package dev.hotreload.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code docker compose} as it is typed into a terminal. */
final class ComposeCommand implements AutoCloseable {

    private static final String PROJECT = "hotreload-it-typed";

    private final Path directory;
    private final Map<String, String> environment;
    private final Lines lines = new Lines();
    private Optional<Process> up = Optional.empty();

    ComposeCommand(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** In the foreground of a terminal. */
    void up() throws IOException {
        String command = "exec docker compose -p " + PROJECT + " up --no-build";
        Process process = start("script", "-qefc", command, "/dev/null");
        up = Optional.of(process);
        Thread.ofPlatform().daemon().start(() -> process.inputReader().lines().forEach(lines::add));
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    void await(String pattern) throws InterruptedException {
        lines.await(pattern);
    }

    void type(String text) throws IOException {
        Process process = up.orElseThrow();
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    void awaitEnd() throws InterruptedException {
        if (!up.orElseThrow().waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("still up after:\n" + lines.text());
        }
    }

    /** What the services wrote; not all versions print it after a Ctrl-C. */
    String logs() throws IOException {
        return start("docker", "compose", "-p", PROJECT, "logs", "--no-color")
                .inputReader()
                .lines()
                .collect(Collectors.joining("\n"));
    }

    /** Of each container, such as {@code Exited (0)}. */
    List<String> states() throws IOException {
        Process ps =
                start(
                        "docker",
                        "ps",
                        "-a",
                        "--filter",
                        "label=com.docker.compose.project=" + PROJECT,
                        "--format",
                        "{{.Status}}");
        return ps.inputReader().lines().map(line -> line.replaceFirst("\\).*", ")")).toList();
    }

    @Override
    public void close() throws IOException {
        up.ifPresent(Process::destroy);
        start("docker", "compose", "-p", PROJECT, "down", "-v", "-t", "5").onExit().join();
    }
}
