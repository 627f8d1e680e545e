package dev.hotreload.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.hotreload.posix.Signal;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;
import dev.hotreload.process.ExitStatus.Unreachable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a process's end says about the limits that it ran into. */
public final class KernelVerdict {

    /** How a shell reports a command that SIGKILL ended. */
    private static final int SHELLS_KILL = 128 + Signal.KILL.number();

    private static final Pattern NO_CPU_LIMIT = Pattern.compile("Max cpu time +\\S+ +unlimited .*");
    private static final long KIB = 1024;

    private final Path proc;

    KernelVerdict(Path proc) {
        this.proc = proc;
    }

    /**
     * One sentence, empty if there is nothing to add to the status.
     *
     * @param killedByUs whether we sent the process SIGKILL
     * @param before as it was when the process was started
     */
    public static Optional<String> on(
            ExitStatus status, boolean killedByUs, MemoryEvents.Snapshot before) {
        return killedByUs
                ? Optional.empty()
                : new KernelVerdict(Path.of("/proc")).on(status, before);
    }

    Optional<String> on(ExitStatus status, MemoryEvents.Snapshot before) {
        return switch (status) {
            case Signalled(Signal by, _) when by.equals(Signal.KILL) ->
                    lack(before).or(() -> Optional.of(killedByOthers()));
            case Exited(int code) when code == SHELLS_KILL -> lack(before);
            case Signalled(Signal by, _) when by.equals(Signal.CPU_TIME) ->
                    Optional.of("it has used up the CPU time that a process may have (ulimit -t)");
            case Signalled(Signal by, _) when by.equals(Signal.FILE_SIZE) ->
                    Optional.of("it wrote a larger file than a process may (ulimit -f)");
            case Signalled _, Exited _, Unreachable _ -> Optional.empty();
        };
    }

    private Optional<String> lack(MemoryEvents.Snapshot before) {
        return MemoryEvents.in(proc)
                .since(before)
                .map(lack -> "killed for lack of memory: " + whose(lack.limit()));
    }

    private static String whose(OptionalLong limit) {
        return limit.isPresent()
                ? "the limit of this cgroup is "
                        + size(limit.getAsLong())
                        + "; raise it (docker: --memory, compose: mem_limit), or have the program"
                        + " use less (GOMEMLIMIT)"
                : "the machine has no more; have the program use less (GOMEMLIMIT)";
    }

    private static String size(long bytes) {
        long kib = bytes / KIB;
        return kib < KIB ? kib + " KiB" : kib / KIB + " MiB";
    }

    /** Go programs pass over SIGXCPU, and are killed when the hard limit is reached. */
    private String killedByOthers() {
        String sentence = "killed by SIGKILL that hotreload did not send: another process, ";
        return hasCpuLimit()
                ? sentence
                        + "the limit of CPU time (ulimit -t), or the kernel for lack of memory (see dmesg)"
                : sentence + "or the kernel for lack of memory (see dmesg)";
    }

    private boolean hasCpuLimit() {
        try {
            return Files.readAllLines(proc.resolve("self/limits"), ISO_8859_1).stream()
                    .filter(line -> line.startsWith("Max cpu time"))
                    .anyMatch(line -> !NO_CPU_LIMIT.matcher(line).matches());
        } catch (IOException e) {
            return false;
        }
    }
}
