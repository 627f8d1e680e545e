package dev.hotreload.process;

import dev.hotreload.posix.Posix;
import dev.hotreload.posix.Signal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process as {@code /proc/PID/stat} shows it.
 *
 * @param startedAt in the kernel's ticks since it booted; with the pid it names a process for good
 */
record ProcEntry(int pid, char state, int parent, int group, long startedAt) {

    private static final Path PROC = Path.of("/proc");
    private static final int PARENT = 1;
    private static final int GROUP = 2;
    private static final int STARTED_AT = 19;

    /** Sends a signal, unless the number has been given to another process since. */
    void signal(Signal signal) {
        if (of(pid).filter(now -> now.startedAt == startedAt).isPresent()) {
            Posix.kill(pid, signal);
        }
    }

    boolean isZombie() {
        return state == 'Z' || state == 'X';
    }

    /** {@code pid 4713 (sleep 1000)}. */
    String describe() {
        return "pid " + pid + " (" + CommandLine.of(PROC.resolve(Integer.toString(pid))) + ")";
    }

    /** What it was started with; empty if it cannot be read. */
    List<String> words() {
        return CommandLine.words(PROC.resolve(Integer.toString(pid)));
    }

    /** The process of that number; empty if there is none. */
    static Optional<ProcEntry> of(int pid) {
        try {
            byte[] stat = Files.readAllBytes(PROC.resolve(pid + "/stat"));
            return Optional.of(parse(pid, new String(stat, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The name stands in brackets and may hold anything, brackets too. */
    private static ProcEntry parse(int pid, String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new ProcEntry(
                pid,
                fields[0].charAt(0),
                Integer.parseInt(fields[PARENT]),
                Integer.parseInt(fields[GROUP]),
                Long.parseLong(fields[STARTED_AT]));
    }

    /** Every process that can be seen. */
    static List<ProcEntry> all() {
        List<ProcEntry> entries = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                of(Integer.parseInt(process.getFileName().toString())).ifPresent(entries::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return entries;
        }
        return entries;
    }
}
