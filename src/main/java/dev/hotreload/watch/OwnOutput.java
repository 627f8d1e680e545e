package dev.hotreload.watch;

import dev.hotreload.config.Config;
import dev.hotreload.config.Program;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a build itself writes; were it a change, every build would be the reason for the next. */
record OwnOutput(Set<Path> files) {

    /** {@code go build} makes and removes such a file beside its output to learn the umask. */
    private static final String UMASK_PROBE = "-go-tmp-umask";

    OwnOutput {
        files = Set.copyOf(files);
    }

    static OwnOutput of(Config config) {
        Stream<Path> binaries =
                switch (config.build().program()) {
                    case Program.Bin bin ->
                            Stream.of(bin.text(), firstWord(bin.text()))
                                    .flatMap(text -> below(config.workingDirectory(), text));
                    case Program.FullBin full ->
                            below(config.workingDirectory(), firstWord(full.text()));
                    case Program.Entrypoint entrypoint ->
                            below(config.root(), entrypoint.command().getFirst());
                };
        Stream<Path> written =
                binaries.flatMap(file -> Stream.of(file, Path.of(file + UMASK_PROBE)));
        return new OwnOutput(
                Stream.concat(written, Stream.of(config.build().log()))
                        .collect(Collectors.toSet()));
    }

    boolean has(Path file) {
        return files.contains(file);
    }

    /** The command of shell text, after variables that are set for it. */
    private static String firstWord(String text) {
        Optional<String> command =
                Arrays.stream(text.strip().split("\\s+"))
                        .filter(word -> !word.contains("="))
                        .findFirst();
        return command.orElse("");
    }

    private static Stream<Path> below(Path directory, String text) {
        try {
            return text.isBlank() ? Stream.empty() : Stream.of(directory.resolve(text).normalize());
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }
}
