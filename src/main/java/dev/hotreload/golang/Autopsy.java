package dev.hotreload.golang;

import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;
import dev.hotreload.process.ExitStatus.Unreachable;
import dev.hotreload.process.Holder;
import dev.hotreload.process.KernelVerdict;
import dev.hotreload.process.Listeners;
import dev.hotreload.process.MemoryEvents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Finds out why the program ended, or what it is busy with, from what it wrote last and what the
 * kernel tells. Reads a few small files; throws nothing, whatever the program wrote. For any
 * thread.
 */
public final class Autopsy {

    private static final int LONGEST = 400;

    private final Path root;
    private final IntFunction<Optional<Holder>> holders;

    Autopsy(Path root, IntFunction<Optional<Holder>> holders) {
        this.root = root;
        this.holders = holders;
    }

    /** Of the programs of the project in that directory. */
    public static Autopsy of(Path root) {
        return new Autopsy(root, Listeners::holderOf);
    }

    /**
     * What can be said beyond the status: each a printable sentence of one line, the most telling
     * first; none if that is nothing.
     *
     * <p>Whoever sent SIGQUIT to have a dump asks {@link #still} instead.
     *
     * @param killedByUs whether hotreload sent it SIGKILL
     * @param tail what it wrote last; 64 KiB are plenty
     * @param before taken when it was started
     */
    public List<String> why(
            ExitStatus status, boolean killedByUs, byte[] tail, MemoryEvents.Snapshot before) {
        Tail written = Tail.of(tail);
        return Stream.of(
                        crash(status, written),
                        race(status, written),
                        address(status, written),
                        KernelVerdict.on(status, killedByUs, before))
                .flatMap(Optional::stream)
                .map(Autopsy::printable)
                .toList();
    }

    /**
     * Where a program is that got SIGQUIT because it did not end, as in {@code still in
     * (*Server).Shutdown, main.go:41}; empty if its dump does not tell.
     *
     * @param dump what it wrote since; with many goroutines the beginning tells more than the end
     */
    public Optional<String> still(byte[] dump) {
        return Dump.in(Tail.of(dump))
                .place(OwnCode.below(root))
                .map(place -> "still in " + place.function() + ", " + place.position())
                .map(Autopsy::printable);
    }

    /** Tabs are all that is left of the control characters. */
    private static String printable(String sentence) {
        return Excerpt.of(sentence.replace('\t', ' '), LONGEST);
    }

    private Optional<String> crash(ExitStatus status, Tail tail) {
        return mayBeCrash(status)
                ? Crash.in(tail).map(crash -> crash.sentence(OwnCode.below(root)))
                : Optional.empty();
    }

    /** An exit, or a signal that a program may bring on itself: of those that dump core. */
    private static boolean mayBeCrash(ExitStatus status) {
        return switch (status) {
            case Exited(int code) -> code != 0;
            case Signalled signalled -> signalled.by().dumpsCore();
            case Unreachable _ -> false;
        };
    }

    private Optional<String> race(ExitStatus status, Tail tail) {
        return status.equals(new Exited(DataRace.EXIT_STATUS))
                ? DataRace.in(tail).map(race -> race.sentence(OwnCode.below(root)))
                : Optional.empty();
    }

    /** With status 0 too: many a server only prints the error and returns from main. */
    private Optional<String> address(ExitStatus status, Tail tail) {
        return (status instanceof Exited ? BindError.in(tail) : Optional.<TakenAddress>empty())
                .map(taken ->
                        switch (taken) {
                            case TakenAddress.Port(int port) -> port(port, holders.apply(port));
                            case TakenAddress.SocketFile(String path) -> socket(path);
                        });
    }

    private static String port(int port, Optional<Holder> holder) {
        String subject = "port " + port;
        return holder.map(held ->
                        switch (held) {
                            case Holder.Known(int pid, String command) ->
                                    subject
                                            + " is held by pid "
                                            + pid
                                            + " ("
                                            + command
                                            + "): stop it, or use another port";
                            case Holder.Unseen() ->
                                    subject
                                            + " is held by a process that cannot be seen"
                                            + " from here (another container or user)";
                        })
                .orElse(subject + " was taken when the program asked for it, and is free now");
    }

    private static String socket(String path) {
        return path
                + " is left from a run before, or another process listens on it: a program that is"
                + " killed cannot remove it; delete it, or have the program do so before it listens";
    }
}
