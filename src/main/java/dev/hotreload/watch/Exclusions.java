package dev.hotreload.watch;

import dev.hotreload.config.Config;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which directories do not count, and why. */
final class Exclusions {

    private record Excluded(int index, String text, Optional<PathGlob> glob, Path dir) {

        boolean has(Path directory, String relative) {
            return directory.equals(dir) || glob.filter(it -> it.matches(relative)).isPresent();
        }

        Reason reason() {
            return new Reason.Listed("build.exclude_dir", index, text);
        }
    }

    private final Path root;
    private final Path tmpDir;
    private final Optional<Path> testdataDir;
    private final List<Excluded> excluded;
    private final Optional<GitIgnores> ignores;

    Exclusions(Config config, Optional<GitIgnores> ignores) {
        this.ignores = ignores;
        root = config.root();
        tmpDir = config.tmpDir();
        testdataDir = config.testdataDir();
        List<Path> dirs = config.watch().excludeDirs();
        excluded =
                IntStream.range(0, dirs.size())
                        .mapToObj(index -> excluded(index, dirs.get(index)))
                        .toList();
    }

    private Excluded excluded(int index, Path dir) {
        String text = shown(dir);
        boolean deep = PathGlob.isDeep(text);
        return new Excluded(index, text, deep ? PathGlob.compile(text) : Optional.empty(), dir);
    }

    /**
     * The reason nearest to {@code top}, which itself is never the reason.
     *
     * @param named directories that are wanted although something around them is not usual
     */
    Optional<Reason> first(Path top, Path dir, List<Path> named) {
        Deque<Path> parts = new ArrayDeque<>();
        for (Path part = dir; !part.equals(top); part = part.getParent()) {
            parts.push(part);
        }
        return parts.stream().flatMap(part -> itself(part, dir, named).stream()).findFirst();
    }

    private Optional<Reason> itself(Path part, Path dir, List<Path> named) {
        return bySetting(part)
                .or(() -> isWanted(part, dir, named) ? Optional.empty() : unusual(part));
    }

    private Optional<Reason> bySetting(Path part) {
        if (part.equals(tmpDir)) {
            return Optional.of(new Reason.Named("tmp_dir", shown(part)));
        }
        if (testdataDir.filter(part::equals).isPresent()) {
            return Optional.of(new Reason.Named("testdata_dir", shown(part)));
        }
        String relative = shown(part);
        Optional<Excluded> found =
                excluded.stream().filter(it -> it.has(part, relative)).findFirst();
        if (found.isPresent()) {
            return Optional.of(found.get().reason());
        }
        return part.getFileName().toString().startsWith(".")
                ? Optional.of(new Reason.Always("leading dot"))
                : Optional.empty();
    }

    private static boolean isWanted(Path part, Path dir, List<Path> named) {
        return named.stream().anyMatch(it -> it.startsWith(part) && dir.startsWith(it));
    }

    /** What only an include that names it makes count. */
    private Optional<Reason> unusual(Path part) {
        return part.endsWith("node_modules")
                ? Optional.of(new Reason.Always("node_modules"))
                : ignores.flatMap(it -> it.ofDirectory(part));
    }

    private String shown(Path dir) {
        return dir.startsWith(root) ? root.relativize(dir).toString() : dir.toString();
    }
}
