package dev.hotreload.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.HostConfig;

import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** {@code hotreload} in a container, with a project of the host at {@code /app}. */
final class DevContainer implements AutoCloseable {

    private final GenericContainer<?> container;
    private final Lines lines = new Lines();
    private final HttpClient client = HttpClient.newHttpClient();

    private DevContainer(String image, MountedProject project) throws IOException {
        container = new GenericContainer<>(image);
        container
                .withImagePullPolicy(_ -> false)
                .withFileSystemBind(project.directory().toString(), "/app", BindMode.READ_WRITE)
                .withExposedPorts(8080)
                .withLogConsumer(lines)
                .waitingFor(new Running());
        as(project.owner());
    }

    static DevContainer of(MountedProject project) throws IOException {
        return of(DevImage.name(), project);
    }

    static DevContainer of(String image, MountedProject project) throws IOException {
        return new DevContainer(image, project);
    }

    /** As {@code docker run --user}; without it the owner of the project. */
    DevContainer as(String user) {
        container.withCreateContainerCmdModifier(command -> command.withUser(user));
        return this;
    }

    /** With more of what {@code docker run} can be told. */
    DevContainer limited(UnaryOperator<HostConfig> limits) {
        container.withCreateContainerCmdModifier(
                command -> command.withHostConfig(limits.apply(command.getHostConfig())));
        return this;
    }

    DevContainer environment(String variable, String value) {
        container.withEnv(variable, value);
        return this;
    }

    DevContainer arguments(String... arguments) {
        container.withCommand(arguments);
        return this;
    }

    DevContainer exposing(int port) {
        container.addExposedPort(port);
        return this;
    }

    DevContainer start() {
        container.start();
        return this;
    }

    int port(int inside) {
        return container.getMappedPort(inside);
    }

    String host() {
        return container.getHost();
    }

    Matcher await(String pattern) throws InterruptedException {
        return lines.await(pattern);
    }

    /** Waits for the line of a reload; the pid of the new program. */
    long awaitStart() throws InterruptedException {
        return Long.parseLong(await("started pid (\\d+)").group(1));
    }

    String text() {
        return lines.text();
    }

    /** What the program answers now. */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + host() + ":" + port(8080) + path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** What a command in the container prints. */
    String run(String... command) throws IOException, InterruptedException {
        var result = container.execInContainer(command);
        if (result.getExitCode() != 0) {
            throw new AssertionError(List.of(command) + ": " + result + "\n" + text());
        }
        return result.getStdout().strip();
    }

    /** As {@code docker stop}; the exit code of the container. */
    int stop() {
        docker().stopContainerCmd(container.getContainerId()).withTimeout(10).exec();
        return exitCode();
    }

    /** As {@code docker kill}. */
    void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
        exitCode();
    }

    /** As {@code docker start}, for a container that was stopped or killed. */
    void startAgain() {
        docker().startContainerCmd(container.getContainerId()).exec();
        container.followOutput(lines);
    }

    int exitCode() {
        return docker().waitContainerCmd(container.getContainerId()).start().awaitStatusCode();
    }

    private static DockerClient docker() {
        return org.testcontainers.DockerClientFactory.lazyClient();
    }

    @Override
    public void close() {
        container.stop();
    }
}
