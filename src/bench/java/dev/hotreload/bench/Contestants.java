package dev.hotreload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools, as far as they are to be had. */
final class Contestants {

    private static final Path HOTRELOAD = Path.of("target/hotreload/bin/hotreload");
    private static final List<String> NAMES = List.of("Air", "watchexec", "wgo", "reflex", "entr");

    private Contestants() {}

    /** Installs what can be installed. */
    static List<Contestant> installed(Path tools) throws IOException, InterruptedException {
        Installer installer = new Installer(tools);
        List<Contestant> found = new ArrayList<>();
        found.add(
                new Contestant(
                        "hotreload",
                        "java",
                        true,
                        _ -> List.of(HOTRELOAD.toAbsolutePath().toString())));
        installer
                .go("air", "github.com/air-verse/air", "v1.67.4")
                .map(Contestants::air)
                .ifPresent(found::add);
        installer.present("watchexec").map(Contestants::watchexec).ifPresent(found::add);
        installer
                .go("wgo", "github.com/bokwoon95/wgo", "v0.6.2")
                .map(Contestants::wgo)
                .ifPresent(found::add);
        installer
                .go("reflex", "github.com/cespare/reflex", "v0.3.1")
                .map(Contestants::reflex)
                .ifPresent(found::add);
        installer.apt("entr").map(Contestants::entr).ifPresent(found::add);
        return found;
    }

    /** Those that could not be installed. */
    static List<String> missing(List<Contestant> installed) {
        return NAMES.stream()
                .filter(name -> installed.stream().noneMatch(c -> c.title().startsWith(name)))
                .toList();
    }

    private static Contestant air(Path path) {
        return new Contestant("Air 1.67.4", "air", true, _ -> List.of(path.toString()));
    }

    private static Contestant watchexec(Path path) {
        return new Contestant(
                "watchexec", "watchexec", true, work -> words(path, watchexecFlags(work), work));
    }

    private static List<String> watchexecFlags(Workspace work) {
        return List.of(
                "-q", "-r", "-n", "-e", work.extension(), "--debounce", debounce(work), "--");
    }

    private static Contestant wgo(Path path) {
        return new Contestant("wgo 0.6.2", "wgo", true, work -> words(path, wgoFlags(work), work));
    }

    private static List<String> wgoFlags(Workspace work) {
        return List.of("-file", ending(work), "-debounce", debounce(work));
    }

    private static Contestant reflex(Path path) {
        return new Contestant(
                "reflex 0.3.1", "reflex", false, work -> words(path, reflexFlags(work), work));
    }

    private static List<String> reflexFlags(Workspace work) {
        return List.of("-d", "none", "-s", "-r", ending(work), "--");
    }

    private static String ending(Workspace work) {
        return "\\." + work.extension() + "$";
    }

    private static Contestant entr(Path path) {
        return new Contestant(
                "entr",
                "entr",
                false,
                work ->
                        List.of(
                                "sh",
                                "-c",
                                "find . -name '*.%s' | %s -n -r sh -c '%s && exec tmp/main'"
                                        .formatted(work.extension(), path, work.command())));
    }

    private static List<String> words(Path path, List<String> options, Workspace work) {
        List<String> shell = List.of("sh", "-c", work.command() + " && exec tmp/main");
        return Stream.of(List.of(path.toString()), options, shell).flatMap(List::stream).toList();
    }

    private static String debounce(Workspace work) {
        return work.scenario().delay().toMillis() + "ms";
    }

    /** Where a command lies on the {@code PATH}. */
    static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
