package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The living processes of a project: all that a daemon starts runs in its directory, or below. */
record Processes(Path directory) {

    /** One line for each: what it was started as. */
    List<String> commandLines() throws IOException {
        return running().map(Processes::commandLine).toList();
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
        return pidsOf("");
    }

    /** Those whose command line begins so. */
    List<Long> pidsOf(String commandLine) throws IOException {
        return running()
                .filter(process -> commandLine(process).startsWith(commandLine))
                .map(process -> Long.valueOf(process.getFileName().toString()))
                .toList();
    }

    /** The children of a process that ended and that it has not reaped. */
    static List<String> zombiesOf(long parent) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process ->
                            text(process.resolve("stat")).matches("(?s).*\\) Z " + parent + " .*"))
                    .map(process -> process.getFileName().toString())
                    .toList();
        }
    }

    /** A second from now none of the zombies of now is there. */
    static void assertZombiesOfDoNotLast(long parent) throws IOException {
        List<String> first = zombiesOf(parent);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (!Collections.disjoint(first, zombiesOf(parent))) {
            assertThat(System.nanoTime()).as("zombies " + first + " last").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
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
        return text(process.resolve("cmdline")).replace('\0', ' ');
    }

    /** Empty once the process is gone. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
