package dev.hotreload.reload;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The builds that the program can be started from, by the number of the build's run.
 *
 * @param wanted what runs, or is started next; empty if nothing is to be
 * @param proven the last one that a program from it has proved good
 * @param newest the last good one, whatever came of it
 */
record Builds(Optional<Integer> wanted, Optional<Integer> proven, int newest) {

    static Builds none() {
        return new Builds(Optional.empty(), Optional.empty(), 0);
    }

    Builds want(int build) {
        return new Builds(Optional.of(build), proven, build);
    }

    /** There is a newer one that makes no difference. */
    Builds skip(int build) {
        return new Builds(wanted, proven, build);
    }

    Builds wantNone() {
        return new Builds(Optional.empty(), proven, newest);
    }

    Builds proved() {
        return new Builds(wanted, wanted.or(() -> proven), newest);
    }

    /** Whether there is another one that is known to be good. */
    boolean canGoBack() {
        return proven.isPresent() && wanted.isPresent() && !proven.equals(wanted);
    }

    Builds back() {
        return new Builds(proven, proven, newest);
    }

    Set<Integer> all() {
        return Stream.of(wanted, proven).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
