package dev.hotreload.process;

import dev.hotreload.posix.Signal;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;

import java.util.Optional;
import java.util.OptionalLong;

/** What a process's end says about the limits that it ran into. */
public final class KernelVerdict {

    /** How a shell reports a command that SIGKILL ended. */
    private static final int SHELLS_KILL = 128 + Signal.KILL.number();

    private static final long KIB = 1024;

    private KernelVerdict() {}

    /**
     * One sentence, empty if there is nothing to add to the status.
     *
     * @param killedByUs whether we sent the process SIGKILL
     * @param before as it was when the process was started
     */
    public static Optional<String> on(
            ExitStatus status, boolean killedByUs, MemoryEvents.Snapshot before) {
        return on(status, killedByUs, before, MemoryEvents.here());
    }

    static Optional<String> on(
            ExitStatus status,
            boolean killedByUs,
            MemoryEvents.Snapshot before,
            MemoryEvents memory) {
        return switch (status) {
            case Signalled(Signal by, _) when by.equals(Signal.KILL) && !killedByUs ->
                    memory.since(before)
                            .map(KernelVerdict::lack)
                            .or(() -> Optional.of(killedByOthers()));
            case Exited(int code) when code == SHELLS_KILL && !killedByUs ->
                    memory.since(before).map(KernelVerdict::lack);
            case Signalled(Signal by, _) when by.equals(Signal.CPU_TIME) ->
                    Optional.of("the CPU time that a process may use was used up (ulimit -t)");
            case Signalled(Signal by, _) when by.equals(Signal.FILE_SIZE) ->
                    Optional.of("a file grew beyond the size that a process may write (ulimit -f)");
            case Signalled _, Exited _ -> Optional.empty();
        };
    }

    private static String lack(MemoryEvents.Lack lack) {
        String whose =
                lack.limit().isPresent()
                        ? "the limit of this cgroup is "
                                + size(lack.limit())
                                + "; raise it (docker: --memory, compose: mem_limit), or have the"
                                + " program use less (GOMEMLIMIT)"
                        : "the machine has no more; have the program use less (GOMEMLIMIT)";
        return "killed for lack of memory: " + whose;
    }

    private static String size(OptionalLong limit) {
        long kib = limit.getAsLong() / KIB;
        long mib = kib / KIB;
        return mib > 0 ? mib + " MiB" : kib + " KiB";
    }

    private static String killedByOthers() {
        return "killed by SIGKILL that hotreload did not send: another process, the kernel for lack"
                + " of memory (see dmesg), or the limit of CPU time (ulimit -t)";
    }
}
