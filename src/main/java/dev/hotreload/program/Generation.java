package dev.hotreload.program;

import dev.hotreload.config.Config;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.program.ProgramCommand.Found;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What one good build made.
 *
 * @param config that it was built with, and is run with
 * @param copy of the program's file, where there is one that is ours to copy
 */
public record Generation(int build, Config config, Optional<Copy> copy) {

    Optional<Path> file() {
        return copy.map(Copy::file);
    }

    /** The program as it is run from the copy; empty where it is not. */
    public Optional<Command> command(Environment environment) {
        return copy.flatMap(it -> it.program().map(found -> found.from(it.file())))
                .map(it ->
                        new Command(
                                it.executable(), it.argv(), environment.entries(), it.directory()));
    }

    /**
     * A file that the build made, kept as it was then.
     *
     * @param writtenAt when the original was
     * @param program that is run from it; empty where {@code full_bin} says how
     */
    record Copy(Path original, Path file, FileTime writtenAt, Optional<Found> program) {}
}
