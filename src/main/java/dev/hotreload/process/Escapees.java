package dev.hotreload.process;

import dev.hotreload.posix.Posix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The processes of one run that are not in its group: children in sessions of their own, daemons
 * that forked twice. They carry the run's marker, or descend from one that does.
 */
final class Escapees {

    private static final Path TASKS = Path.of("/proc/self/task");
    private static final long US = ProcessHandle.current().pid();
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final int group;
    private final Optional<Marker> marker;

    private Escapees(int group, Optional<Marker> marker) {
        this.group = group;
        this.marker = marker;
    }

    Escapees(int group, Marker marker) {
        this(group, Optional.of(marker));
    }

    /** For a command: what it leaves running in the background on purpose is not waited for. */
    static Escapees none(int group, Marker marker) {
        return new Escapees(group, Optional.empty());
    }

    /**
     * Whether there are any, now that the group is gone. Whoever has lost its parent is our child
     * then, so it is enough to look at these. One that became another user's can be waited for by
     * nobody who may not end it.
     */
    boolean remain() {
        return marker.isPresent() && children().anyMatch(this::isMarkedAndAlive);
    }

    private boolean isMarkedAndAlive(int pid) {
        return isMarked(pid)
                && ProcEntry.of(pid).filter(process -> !process.isZombie()).isPresent()
                && Posix.maySignal(pid);
    }

    /** A child belongs to the thread that started it, and an orphan to any. */
    private static Stream<Integer> children() {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            Stream.Builder<Integer> children = Stream.builder();
            for (Path task : tasks) {
                BLANK.splitAsStream(childrenOf(task))
                        .filter(pid -> !pid.isEmpty())
                        .map(Integer::valueOf)
                        .forEach(children::add);
            }
            return children.build();
        } catch (IOException | DirectoryIteratorException e) {
            return Stream.empty();
        }
    }

    private static String childrenOf(Path task) {
        try {
            return Files.readString(task.resolve("children"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** All of them that live now, their descendants with them. */
    List<ProcEntry> find() {
        if (marker.isEmpty()) {
            return List.of();
        }
        List<ProcEntry> all = ProcEntry.all();
        Set<Integer> members = new HashSet<>();
        all.stream()
                .filter(process -> isMarked(process.pid()))
                .forEach(process -> members.add(process.pid()));
        addDescendants(all, members);
        return all.stream()
                .filter(process -> members.contains(process.pid()))
                .filter(process -> process.group() != group && !process.isZombie())
                .toList();
    }

    /** While this process starts another one it carries the other's marker itself. */
    private boolean isMarked(int pid) {
        return pid != US && marker.filter(ours -> ours.isOn(pid)).isPresent();
    }

    private static void addDescendants(List<ProcEntry> all, Set<Integer> members) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ProcEntry process : all) {
                grown |= members.contains(process.parent()) && members.add(process.pid());
            }
        }
    }
}
