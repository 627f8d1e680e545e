package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The living processes of a project: all that a daemon starts runs in its directory, or below. */
record Processes(Path directory) {

    /** One line for each: what it was started as. */
    List<String> commandLines() throws IOException {
        return running().map(process -> commandLine(process)).toList();
    }

    /** Waits until one of them was started as this, which a shell before it does not tell. */
    void await(String commandLine) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!commandLines().contains(commandLine)) {
            assertThat(System.nanoTime()).as(commandLine + " never came").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    List<Long> pids() throws IOException {
        return running().map(process -> Long.valueOf(process.getFileName().toString())).toList();
    }

    void assertNone() throws IOException {
        assertThat(commandLines()).as("what is left").isEmpty();
    }

    private Stream<Path> running() throws IOException {
        Path real = directory.toRealPath();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> runsIn(real, process))
                    .toList()
                    .stream();
        }
    }

    private static boolean runsIn(Path directory, Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).startsWith(directory);
        } catch (IOException e) {
            return false;
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }
}
