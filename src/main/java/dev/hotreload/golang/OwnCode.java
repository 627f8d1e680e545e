package dev.hotreload.golang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells the user's own calls in a stack from those of libraries. */
final class OwnCode {

    private final List<Path> roots;
    private final List<Module> modules;
    private final List<Path> directories;

    private OwnCode(List<Path> roots, List<Module> modules, List<Path> directories) {
        this.roots = roots;
        this.modules = modules;
        this.directories = directories;
    }

    /** Of the project in {@code root}; reads its {@code go.mod} and {@code go.work}. */
    static OwnCode below(Path root) {
        Set<Path> roots = new LinkedHashSet<>();
        roots.add(root.toAbsolutePath().normalize());
        roots.add(realPathOf(root));
        List<Module> modules =
                roots.stream().flatMap(at -> Module.around(at).stream()).distinct().toList();
        Stream<Path> directories =
                Stream.concat(roots.stream(), modules.stream().map(Module::directory));
        return new OwnCode(List.copyOf(roots), modules, directories.distinct().toList());
    }

    /** The go command records a path as the shell has it, or as it is without symbolic links. */
    private static Path realPathOf(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize();
        }
    }

    /** The first call of the user's; else the first of a {@code main} package. */
    Optional<Place> firstOf(List<Frame> frames) {
        return first(frames, this::ownFile).or(() -> first(frames, OwnCode::fileOfMain));
    }

    private static Optional<Place> first(
            List<Frame> frames, Function<Frame, Optional<String>> fileOf) {
        return frames.stream()
                .filter(frame -> !frame.isGenerated())
                .flatMap(frame -> fileOf.apply(frame).map(file -> place(frame, file)).stream())
                .findFirst();
    }

    private static Place place(Frame frame, String file) {
        return new Place(file, frame.line(), frame.name());
    }

    private static Optional<String> fileOfMain(Frame frame) {
        String file = frame.file();
        return frame.inPackage().equals("main")
                ? Optional.of(file.startsWith("./") ? file.substring(2) : file)
                : Optional.empty();
    }

    private Optional<String> ownFile(Frame frame) {
        return isOfGo(frame)
                ? Optional.empty()
                : onDisk(frame.file()).or(() -> trimmed(frame.file()));
    }

    /** A root of {@code /} has everything below it, Go's own sources too. */
    private static boolean isOfGo(Frame frame) {
        String path = frame.inPackage();
        int slash = path.indexOf('/');
        String domain = slash < 0 ? path : path.substring(0, slash);
        return domain.indexOf('.') < 0 && frame.file().contains("/src/" + path + "/");
    }

    private Optional<String> onDisk(String file) {
        return directories.stream()
                .flatMap(directory ->
                        below(directory.toString(), file)
                                .map(rest -> named(directory, rest))
                                .stream())
                .findFirst();
    }

    private Optional<String> trimmed(String file) {
        return modules.stream()
                .flatMap(module ->
                        below(module.path(), file)
                                .map(rest -> named(module.directory(), rest))
                                .stream())
                .findFirst();
    }

    /** The rest of the path if it is neither elsewhere nor a dependency's. */
    private static Optional<String> below(String directory, String file) {
        String prefix = directory.endsWith("/") ? directory : directory + "/";
        if (!file.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = file.substring(prefix.length());
        return isDependency("/" + rest) ? Optional.empty() : Optional.of(rest);
    }

    private static boolean isDependency(String path) {
        return path.contains("/vendor/") || path.contains("/pkg/mod/");
    }

    /** As a user in the root would name it. */
    private String named(Path directory, String rest) {
        String way =
                roots.stream()
                        .filter(root -> directory.startsWith(root) || root.startsWith(directory))
                        .findFirst()
                        .orElse(roots.getFirst())
                        .relativize(directory)
                        .toString();
        return way.isEmpty() ? rest : way + "/" + rest;
    }
}
