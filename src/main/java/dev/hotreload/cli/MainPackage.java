package dev.hotreload.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The package that a project builds its program from.
 *
 * @param path as {@code go build} takes it, such as {@code ./cmd/server}
 * @param others what could have been meant as well
 */
record MainPackage(String path, List<String> others) {

    private static final Pattern MAIN = Pattern.compile("(?m)^package\\s+main\\b");
    private static final Pattern NOT_BUILT = Pattern.compile("(?m)^//go:build\\s+ignore\\b");
    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)");
    private static final int DEPTH = 3;

    MainPackage {
        others = List.copyOf(others);
    }

    /**
     * The project's directory itself, else what lies under {@code cmd}: of several the one named
     * like the module, else the first. Empty where nothing is a main package.
     */
    static Optional<MainPackage> find(Path project) throws IOException {
        if (isMain(project)) {
            return Optional.of(new MainPackage(".", List.of()));
        }
        List<String> all = underCmd(project);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String module = moduleName(project);
        String path =
                all.stream()
                        .filter(each -> each.endsWith("/" + module))
                        .findFirst()
                        .orElse(all.getFirst());
        return Optional.of(
                new MainPackage(path, all.stream().filter(each -> !each.equals(path)).toList()));
    }

    private static List<String> underCmd(Path project) throws IOException {
        Path cmd = project.resolve("cmd");
        if (!Files.isDirectory(cmd)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.walk(cmd, DEPTH)) {
            return directories
                    .filter(Files::isDirectory)
                    .filter(MainPackage::isMain)
                    .map(directory -> "./" + project.relativize(directory))
                    .sorted()
                    .toList();
        }
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
