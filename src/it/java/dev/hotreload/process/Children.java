package dev.hotreload.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.hotreload.posix.NativeText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Starts real processes for tests, and looks at them through {@code /proc}. */
final class Children {

    private static final Path HERE = Path.of("/tmp");
    private static final long PATIENCE_SECONDS = 30;

    private Children() {}

    /** How one ended, and what it wrote, byte for byte as {@link NativeText} has it. */
    record Ran(ExitStatus status, String text) {}

    static Command shell(String text, String... arguments) {
        return Command.shell(text, List.of(arguments), List.of("PATH=/usr/bin:/bin"), HERE);
    }

    static ProcessGroup start(Command command) throws IOException {
        return Launchers.only().launch(command, ProgramStreams.inherited(), Input.NOTHING).group();
    }

    static ProcessGroup start(String text) throws IOException {
        return start(shell(text));
    }

    static Ran run(Command command) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RunningProgram captured =
                Launchers.only().launch(command, (bytes, length) -> output.write(bytes, 0, length));
        ExitStatus status = soon(captured.gone());
        return new Ran(status, NativeText.decode(output.toByteArray(), 0, output.size()));
    }

    static Ran run(String text) throws Exception {
        return run(shell(text));
    }

    static <T> T soon(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks again and again; some things have no event. */
    static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long");
            }
            Thread.sleep(2);
        }
    }

    static boolean exists(int pid) {
        return Files.exists(Path.of("/proc/" + pid));
    }

    /** Our children that ended and were not reaped. */
    static List<String> zombies() throws IOException {
        String us = Long.toString(ProcessHandle.current().pid());
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .map(Children::stat)
                    .filter(stat -> stat.matches("(?s).*\\) Z " + us + " .*"))
                    .toList();
        }
    }

    private static String stat(Path process) {
        try {
            return Files.readString(process.resolve("stat"), ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    static int openDescriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return (int) descriptors.count();
        }
    }
}
