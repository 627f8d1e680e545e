package dev.hotreload.golang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module of the user's: what its {@code go.mod} calls it, and where it lies.
 *
 * @param directory absolute
 */
record Module(String path, Path directory) {

    /** The one that {@code directory} is in, and those of the workspace that it is in. */
    static List<Module> around(Path directory) {
        List<Module> modules = new ArrayList<>();
        nearest(directory, "go.mod").flatMap(Module::at).ifPresent(modules::add);
        nearest(directory, "go.work").stream()
                .flatMap(Module::usedBy)
                .filter(module -> !modules.contains(module))
                .forEach(modules::add);
        return modules;
    }

    private static Optional<Path> nearest(Path directory, String name) {
        return Stream.iterate(directory, at -> at != null, Path::getParent)
                .filter(at -> Files.isRegularFile(at.resolve(name)))
                .findFirst();
    }

    private static Optional<Module> at(Path directory) {
        return values(directory.resolve("go.mod"), "module")
                .findFirst()
                .map(path -> new Module(path, directory));
    }

    private static Stream<Module> usedBy(Path workspace) {
        return values(workspace.resolve("go.work"), "use")
                .map(used -> directoryOf(workspace, used))
                .flatMap(Optional::stream)
                .map(Module::at)
                .flatMap(Optional::stream);
    }

    private static Optional<Path> directoryOf(Path workspace, String used) {
        try {
            return Optional.of(workspace.resolve(used).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The values of a directive, of {@code use ./a} as of {@code use ( ./a ./b )} in lines. */
    private static Stream<String> values(Path file, String directive) {
        List<String> values = new ArrayList<>();
        boolean inBlock = false;
        for (String line : linesOf(file)) {
            String text = line.replaceFirst("//.*", "").strip();
            boolean begins = text.startsWith(directive + " ") || text.startsWith(directive + "\t");
            if (begins && text.endsWith("(")) {
                inBlock = true;
            } else if (text.equals(")")) {
                inBlock = false;
            } else if (inBlock || begins) {
                values.add(inBlock ? text : text.substring(directive.length()));
            }
        }
        return values.stream().map(Module::unquoted).filter(value -> !value.isEmpty());
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").replace("`", "").strip();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
