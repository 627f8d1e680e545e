package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lines of ignore files of which the user was told that they leave out what changed; handed
 * from one watch to the next. Safe for several threads.
 */
public final class ToldIgnores {

    private record Line(Path file, String pattern) {}

    private final Set<Line> told = ConcurrentHashMap.newKeySet();

    /** Whether it was not told of before; from now on it was. */
    boolean add(Reason.GitIgnored reason) {
        return told.add(new Line(reason.file(), reason.pattern()));
    }

    boolean has(Reason.GitIgnored reason) {
        return told.contains(new Line(reason.file(), reason.pattern()));
    }
}
