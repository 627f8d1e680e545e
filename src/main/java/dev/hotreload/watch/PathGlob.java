package dev.hotreload.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A {@link GoGlob} on a relative path, in which a part {@code **} between slashes stands for any
 * number of directories, none included.
 */
record PathGlob(List<Part> parts) {

    private static final String ANY = "**";

    sealed interface Part {
        /** Any number of names. */
        record AnyNames() implements Part {}

        record Matching(GoGlob glob) implements Part {}
    }

    PathGlob {
        parts = List.copyOf(parts);
    }

    /** Whether the pattern has a part that Go's globs do not know. */
    static boolean isDeep(String pattern) {
        return Arrays.asList(pattern.split("/", -1)).contains(ANY);
    }

    /** Empty for a pattern that Go calls malformed; it matches nothing there. */
    static Optional<PathGlob> compile(String pattern) {
        if (!isDeep(pattern)) {
            return part(pattern).map(whole -> new PathGlob(List.of(whole)));
        }
        List<Optional<Part>> parts =
                Arrays.stream(pattern.split("/", -1)).map(PathGlob::part).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(new PathGlob(parts.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Optional<Part> part(String text) {
        return text.equals(ANY)
                ? Optional.of(new Part.AnyNames())
                : GoGlob.compile(text).map(Part.Matching::new);
    }

    boolean matches(String path) {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Matching(GoGlob glob)) {
            return glob.matches(path);
        }
        return matches(parts, Arrays.asList(path.split("/", -1)));
    }

    private static boolean matches(List<Part> parts, List<String> names) {
        if (parts.isEmpty()) {
            return names.isEmpty();
        }
        List<Part> rest = parts.subList(1, parts.size());
        return switch (parts.getFirst()) {
            case Part.AnyNames() ->
                    matches(rest, names)
                            || (!names.isEmpty() && matches(parts, names.subList(1, names.size())));
            case Part.Matching(GoGlob glob) ->
                    !names.isEmpty()
                            && glob.matches(names.getFirst())
                            && matches(rest, names.subList(1, names.size()));
        };
    }
}
