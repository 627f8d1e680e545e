package dev.hotreload.watch;

import dev.hotreload.config.Config;
import dev.hotreload.config.Regex;
import dev.hotreload.config.Watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the build's settings say of a file's own name, wherever its directory counts. */
final class FileFilters {

    private static final String EVERY_FILE = "*";

    private final Path root;
    private final Watch watch;
    private final List<Optional<PathGlob>> globs;
    private final List<String> expressionTexts;

    FileFilters(Config config) {
        root = config.root();
        watch = config.watch();
        globs = watch.excludeFiles().stream().map(PathGlob::compile).toList();
        expressionTexts = watch.excludeRegex().stream().map(it -> it.pattern().toString()).toList();
    }

    /** The element of {@code include_ext} that has it. */
    Optional<Reason> extension(Path file) {
        OptionalInt index = extension(file, watch.includeExt());
        return listed("build.include_ext", index, watch.includeExt());
    }

    /** Says that no element has it. */
    Optional<Reason> noExtension(Path file) {
        String name = file.getFileName().toString();
        String extension = name.contains(".") ? name.substring(name.lastIndexOf('.')) : name;
        return Optional.of(new Reason.Unlisted("build.include_ext", extension));
    }

    /** Why the file does not count although its extension is one that does. */
    Optional<Reason> exclusion(Path file) {
        String relative = root.relativize(file).toString();
        OptionalInt glob =
                IntStream.range(0, globs.size())
                        .filter(it -> globs.get(it).filter(g -> g.matches(relative)).isPresent())
                        .findFirst();
        return listed("build.exclude_file", glob, watch.excludeFiles())
                .or(() -> excludedByRegex(file));
    }

    private Optional<Reason> excludedByRegex(Path file) {
        List<Regex> expressions = watch.excludeRegex();
        OptionalInt index =
                IntStream.range(0, expressions.size())
                        .filter(it -> expressions.get(it).findsIn(file.toString()))
                        .findFirst();
        return listed("build.exclude_regex", index, expressionTexts);
    }

    /** The first element that the extension of the file is. */
    static OptionalInt extension(Path file, List<String> wanted) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? EVERY_FILE : name.substring(dot + 1);
        return IntStream.range(0, wanted.size())
                .filter(it -> wanted.get(it).equals(EVERY_FILE) || wanted.get(it).equals(extension))
                .findFirst();
    }

    private static Optional<Reason> listed(String key, OptionalInt index, List<String> texts) {
        return index.isPresent()
                ? Optional.of(new Reason.Listed(key, index.getAsInt(), texts.get(index.getAsInt())))
                : Optional.empty();
    }
}
