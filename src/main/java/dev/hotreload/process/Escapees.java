package dev.hotreload.process;

import dev.hotreload.posix.Posix;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The processes of one run that are not in its group: children in sessions of their own, daemons
 * that forked twice. They carry the run's marker, or descend from one of the run.
 */
final class Escapees {

    private final int group;
    private final Optional<Marker> marker;
    private final IntPredicate leader;

    private Escapees(int group, Optional<Marker> marker, IntPredicate leader) {
        this.group = group;
        this.marker = marker;
        this.leader = leader;
    }

    /**
     * @param leader whether a child of ours leads a group that we started, and so is no orphan
     */
    Escapees(int group, Marker marker, IntPredicate leader) {
        this(group, Optional.of(marker), leader);
    }

    /** For a command: what it leaves running in the background on purpose is not waited for. */
    static Escapees none(int group, Marker marker, IntPredicate leader) {
        return new Escapees(group, Optional.empty(), leader);
    }

    /**
     * Whether there are any, now that the group is gone. Whoever has lost its parent is our child
     * then, so it is enough to look at these; one that is dead may have left us a child of its own
     * after that look. One that became another user's can be waited for by nobody who may not end
     * it.
     */
    boolean remain() {
        if (marker.isEmpty()) {
            return false;
        }
        for (int look = 0; look < Descendants.LOOKS; look++) {
            List<Integer> orphans =
                    Descendants.children().stream().filter(pid -> !leader.test(pid)).toList();
            if (orphans.stream().anyMatch(this::isMarkedAndAlive)) {
                return true;
            }
            if (orphans.stream().allMatch(Escapees::isAlive)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMarkedAndAlive(int pid) {
        return isMarked(pid) && isAlive(pid) && Posix.maySignal(pid);
    }

    private static boolean isAlive(int pid) {
        return ProcEntry.of(pid).filter(process -> !process.isZombie()).isPresent();
    }

    /** All of them that live now, their descendants with them. */
    List<ProcEntry> find() {
        if (marker.isEmpty()) {
            return List.of();
        }
        List<ProcEntry> all = Descendants.ofUs();
        Set<Integer> members = new HashSet<>();
        all.stream()
                .filter(process -> process.group() == group || isMarked(process.pid()))
                .forEach(process -> members.add(process.pid()));
        addDescendants(all, members);
        return all.stream()
                .filter(process -> members.contains(process.pid()))
                .filter(process -> process.group() != group && !process.isZombie())
                .toList();
    }

    private boolean isMarked(int pid) {
        return marker.filter(ours -> ours.isOn(pid)).isPresent();
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
