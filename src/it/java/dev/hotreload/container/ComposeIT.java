package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code docker-compose.yml}: two services that reload apart from each other. */
@NeedsDocker
class ComposeIT {

    @TempDir Path directory;

    private final Lines gateway = new Lines();
    private final Lines users = new Lines();

    @BeforeEach
    void copyTheExample() throws IOException {
        for (String file :
                List.of(
                        "docker-compose.yml",
                        "examples/compose/gateway/main.go",
                        "examples/compose/gateway/go.mod",
                        "examples/compose/gateway/air.toml",
                        "examples/compose/user-service/main.go",
                        "examples/compose/user-service/go.mod",
                        "examples/compose/user-service/air.toml")) {
            Path copy = directory.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(file), copy);
        }
    }

    @Test
    void anEditOfOneServiceLeavesTheOtherAlone() throws Exception {
        int port = freePort();
        try (ComposeContainer compose = services(port)) {
            compose.start();
            users.await("listens on :8081");
            gateway.await("listens on :8080");
            assertThat(get(port))
                    .isEqualTo("gateway 1.0.0 greets Ada, whom user-service 1.0.0 knows");
            String pid = pid(compose, "user-service-1");
            raiseVersion("gateway");
            gateway.await("version 1.1.0 listens");
            assertThat(get(port))
                    .isEqualTo("gateway 1.1.0 greets Ada, whom user-service 1.0.0 knows");
            assertThat(pid(compose, "user-service-1")).isEqualTo(pid);

            pid = pid(compose, "gateway-1");
            raiseVersion("user-service");
            users.await("version 1.1.0 listens");
            assertThat(get(port))
                    .isEqualTo("gateway 1.1.0 greets Ada, whom user-service 1.1.0 knows");
            assertThat(pid(compose, "gateway-1")).isEqualTo(pid);
        }
    }

    @Test
    void ctrlCLetsEveryServiceFinishItsLastWork() throws Exception {
        try (ComposeCommand compose = new ComposeCommand(directory, environment(freePort()))) {
            compose.up();
            compose.await("gateway: version 1.0.0 listens");
            compose.type("\u0003");
            compose.awaitEnd();
            assertThat(compose.logs()).contains("gateway: stopped", "user-service: stopped");
            assertThat(compose.states()).containsOnly("Exited (0)").hasSize(2);
        }
    }

    private Map<String, String> environment(int port) throws IOException {
        return Map.of(
                "HOTRELOAD_IMAGE",
                DevImage.name(),
                "HOTRELOAD_USER",
                new MountedProject(directory).owner(),
                "GATEWAY_PORT",
                Integer.toString(port));
    }

    private ComposeContainer services(int port) throws IOException {
        return new ComposeContainer(
                        "hotreload-it", directory.resolve("docker-compose.yml").toFile())
                .withPull(false)
                .withBuild(false)
                .withEnv(environment(port))
                .withLogConsumer("gateway-1", gateway)
                .withLogConsumer("user-service-1", users)
                .waitingFor("gateway-1", new Running());
    }

    private void raiseVersion(String service) throws IOException {
        String name = "examples/compose/" + service + "/main.go";
        String text = Files.readString(directory.resolve(name));
        new MountedProject(directory).write(name, text.replace("\"1.0.0\"", "\"1.1.0\""));
    }

    private static String pid(ComposeContainer compose, String service) throws Exception {
        return compose.getContainerByServiceName(service)
                .orElseThrow()
                .execInContainer("pgrep", "-x", "main")
                .getStdout()
                .strip();
    }

    private static String get(int port) throws IOException, InterruptedException {
        String host = DockerClientFactory.instance().dockerHostIpAddress();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + host + ":" + port)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body().strip();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
