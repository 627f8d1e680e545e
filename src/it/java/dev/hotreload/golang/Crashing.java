package dev.hotreload.golang;

import dev.hotreload.process.Command;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.Launchers;
import dev.hotreload.process.MemoryEvents;
import dev.hotreload.process.RunningProgram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Go module on disk, built and run for real. */
final class Crashing {

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "GOCACHE", "GOROOT");

    private final Path root;

    Crashing(Path directory) throws IOException {
        this.root = directory.toRealPath();
        write("go.mod", "module example.com/shop\n\ngo 1.24\n");
    }

    Path root() {
        return root;
    }

    /** How a program ended, and all that it wrote. */
    record Ran(ExitStatus status, String text) {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    Crashing write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    Crashing build(String... flags) throws Exception {
        Ran built = shell("go build " + String.join(" ", flags) + " -o app .");
        if (!built.status().isSuccess()) {
            throw new AssertionError(built.text());
        }
        return this;
    }

    /** Runs shell text in the module, with those variables besides the ordinary ones. */
    Ran shell(String text, String... variables) throws Exception {
        List<String> environment = new ArrayList<>(List.of(variables));
        environment.add("GOTOOLCHAIN=local");
        environment.add("GOFLAGS=");
        PASSED_ON.stream()
                .filter(name -> System.getenv(name) != null)
                .forEach(name -> environment.add(name + "=" + System.getenv(name)));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RunningProgram program =
                Launchers.only()
                        .launch(
                                Command.shell(text, List.of(), environment, root),
                                (bytes, length) -> output.write(bytes, 0, length));
        ExitStatus status = program.gone().get(120, TimeUnit.SECONDS);
        return new Ran(status, output.toString(StandardCharsets.UTF_8));
    }

    /** What is said when the program ends that way. */
    List<String> why(String argument, String... variables) throws Exception {
        Ran ran = shell("exec ./app " + argument, variables);
        return Autopsy.of(root).why(ran.status(), false, ran.bytes(), MemoryEvents.Snapshot.NONE);
    }
}
