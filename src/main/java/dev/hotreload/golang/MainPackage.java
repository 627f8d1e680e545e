package dev.hotreload.golang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The package that a project builds its program from.
 *
 * @param path as {@code go build} takes it, such as {@code ./cmd/server}
 * @param others what could have been meant as well
 */
public record MainPackage(String path, List<String> others) {

    private static final Pattern MAIN = Pattern.compile("(?m)^package\\s+main\\b");
    private static final Pattern NOT_BUILT = Pattern.compile("(?m)^//go:build\\s+ignore\\b");
    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)");
    private static final int DEPTH = 5;

    public MainPackage {
        others = List.copyOf(others);
    }

    /**
     * The project's directory itself, else what lies under {@code cmd}, first the one named like
     * the module, else what has the shortest path. Empty where nothing is a main package.
     */
    public static Optional<MainPackage> find(Path project) throws IOException {
        if (isMain(project)) {
            return Optional.of(new MainPackage(".", List.of()));
        }
        List<String> all = below(project);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new MainPackage(all.getFirst(), all.subList(1, all.size())));
    }

    /** The best first. */
    private static List<String> below(Path project) throws IOException {
        GoDirectories directories = new GoDirectories(project);
        Files.walkFileTree(project, Set.of(), DEPTH, directories);
        String module = moduleName(project);
        return directories.found().stream()
                .filter(MainPackage::isMain)
                .map(project::relativize)
                .sorted(
                        Comparator.comparing((Path path) -> !path.startsWith("cmd"))
                                .thenComparing(
                                        path -> !(path.startsWith("cmd") && isNamed(path, module)))
                                .thenComparingInt(Path::getNameCount)
                                .thenComparing(Path::toString))
                .map(path -> "./" + path)
                .toList();
    }

    private static boolean isNamed(Path path, String name) {
        return path.getFileName().toString().equals(name);
    }

    private static boolean isMain(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(MainPackage::isMainFile);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isMainFile(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".go") || name.endsWith("_test.go")) {
            return false;
        }
        String text = textOf(file);
        return MAIN.matcher(text).find() && !NOT_BUILT.matcher(text).find();
    }

    /** The last element of the module's path that is no version. */
    private static String moduleName(Path project) {
        Matcher module = MODULE.matcher(textOf(project.resolve("go.mod")));
        String path = module.find() ? module.group(1).replaceFirst("/v\\d+$", "") : "";
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Empty for a file that cannot be read. */
    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }
}
