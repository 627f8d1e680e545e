package dev.hotreload.watch;

import dev.hotreload.config.Config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what paths are to the watch of a configuration, by the rules that the watch follows. */
public final class Places {

    private final PathRules rules;
    private final Links links;

    public Places(Config config) {
        rules = new PathRules(config);
        links = new Links(rules);
    }

    /**
     * @param path absolute; it need not exist
     */
    public Place of(Path path) {
        Path named = underItsWatchedName(path.normalize());
        if (Files.isDirectory(named)) {
            return new Place.ADirectory(
                    refused(named).or(() -> rules.pruning(named)), rules.exclusion(named));
        }
        return new Place.AFile(Files.exists(named, LinkOption.NOFOLLOW_LINKS), verdict(named));
    }

    private Verdict verdict(Path file) {
        Optional<Reason> refusal = refused(file.getParent());
        if (refusal.isPresent()) {
            return new Verdict.Ignored(refusal.get());
        }
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        return special
                ? new Verdict.Ignored(new Reason.Always("neither a file nor a directory"))
                : rules.verdict(file);
    }

    /** The outermost directory decides: below it nothing is walked. */
    private Optional<Reason> refused(Path dir) {
        return Stream.iterate(dir, at -> at != null && isBelowTop(at), Path::getParent)
                .toList()
                .reversed()
                .stream()
                .flatMap(at -> rules.pruning(at).or(() -> links.refusal(at)).stream())
                .findFirst();
    }

    /** Every directory that is watched, and those that are left out, in the order of names. */
    public List<Branch> tree() {
        List<Branch> branches = new ArrayList<>();
        try {
            for (Path top : rules.tops()) {
                TreeWalk.walk(top, rules, collecting(branches));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return branches.stream().distinct().sorted(Comparator.comparing(Branch::dir)).toList();
    }

    private static TreeWalk.Steps collecting(List<Branch> branches) {
        return new TreeWalk.Steps() {
            @Override
            public void directory(Path dir, BasicFileAttributes attributes) {
                branches.add(new Branch(dir, Optional.empty()));
            }

            @Override
            public void pruned(Path dir, Reason reason) {
                branches.add(new Branch(dir, Optional.of(reason)));
            }

            @Override
            public void locked(Path dir) {
                pruned(dir, new Reason.Always("no permission to read it"));
            }

            @Override
            public void file(Path file, BasicFileAttributes attributes) {}
        };
    }

    private boolean isBelowTop(Path dir) {
        return rules.tops().stream().anyMatch(top -> dir.startsWith(top) && !dir.equals(top));
    }

    /** The watch knows root without links; a path may lead there through some. */
    private Path underItsWatchedName(Path path) {
        if (rules.tops().stream().anyMatch(path::startsWith)) {
            return path;
        }
        return Stream.iterate(path, Objects::nonNull, Path::getParent)
                .flatMap(around ->
                        real(around).map(it -> it.resolve(around.relativize(path))).stream())
                .findFirst()
                .map(Path::normalize)
                .orElse(path);
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
