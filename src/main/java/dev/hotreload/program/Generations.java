package dev.hotreload.program;

import dev.hotreload.config.Config;
import dev.hotreload.config.Program;
import dev.hotreload.golang.BinaryContent;
import dev.hotreload.golang.GoBuild;
import dev.hotreload.process.Environment;
import dev.hotreload.program.Generation.Copy;
import dev.hotreload.program.ProgramCommand.Found;
import dev.hotreload.report.Console;
import dev.hotreload.report.Part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the last good builds made, each in a file of its own that no later build writes to. Safe for
 * any thread.
 */
public final class Generations {

    private final GenerationFiles files;
    private final Console console;
    private final Map<Integer, Generation> kept = new ConcurrentHashMap<>();
    private volatile boolean told;
    private volatile int begun;
    private volatile int finished;

    public Generations(GenerationFiles files, Console console) {
        this.files = files;
        this.console = console;
    }

    /** A build began, and may write to the files that it makes. */
    public void began(int build) {
        begun = build;
    }

    public void finished(int build) {
        finished = build;
    }

    /** The file that a build makes, and the program that is run from it, if it is run as it is. */
    private record Original(Path file, FileTime writtenAt, Optional<Found> program) {

        /** Empty where there is no such file. */
        static Optional<Original> of(Path file, Optional<Found> program) throws IOException {
            return Files.isRegularFile(file)
                    ? Optional.of(new Original(file, Files.getLastModifiedTime(file), program))
                    : Optional.empty();
        }

        Copy in(Path copy) {
            return new Copy(file, copy, writtenAt, program);
        }
    }

    /**
     * Keeps what a build has made just now; the next one must not have begun.
     *
     * @return the builds kept so far that have made the same program; none where that is not asked
     */
    public synchronized Set<Integer> keep(int build, Config config, Environment environment) {
        Optional<Copy> copy = Optional.empty();
        Set<Integer> twins = Set.of();
        try {
            Optional<Original> original = original(config, environment);
            if (original.isPresent()) {
                twins = twins(config, original.get());
                copy = copy(build, config, original.get(), twins);
            }
        } catch (ProgramCommand.Missing e) {
            // Told when it is to start.
        } catch (IOException e) {
            tellOnce(
                    "what is built cannot be copied to "
                            + files.directory()
                            + ": "
                            + e.getMessage());
        }
        kept.put(build, new Generation(build, config, copy));
        return twins;
    }

    private static Optional<Original> original(Config config, Environment environment)
            throws ProgramCommand.Missing, IOException {
        if (config.build().program() instanceof Program.FullBin full) {
            Path bin = config.workingDirectory().resolve(full.bin());
            return Original.of(bin, Optional.empty());
        }
        Found found = ProgramCommand.find(config, environment);
        return found.file().isPresent()
                ? Original.of(found.file().get(), Optional.of(found))
                : Optional.empty();
    }

    private Optional<Copy> copy(int build, Config config, Original original, Set<Integer> twins)
            throws IOException {
        Optional<Path> file =
                twins.isEmpty()
                        ? files.copy(build, original.file(), config)
                        : twins.stream().findFirst().map(kept::get).flatMap(Generation::file);
        return file.map(original::in);
    }

    /**
     * A program that this build has not written is none: what is run may be a tool that looks for
     * what was built itself.
     */
    private Set<Integer> twins(Config config, Original original) {
        Set<Integer> twins = new HashSet<>();
        if (!config.hotreload().skipIdentical() || !GoBuild.makesOneProgram(config.build())) {
            return twins;
        }
        for (Generation other : kept.values()) {
            if (other.config().equals(config)
                    && other.copy().filter(copy -> isMadeAgain(copy, original)).isPresent()) {
                twins.add(other.build());
            }
        }
        return twins;
    }

    private static boolean isMadeAgain(Copy copy, Original original) {
        try {
            return copy.original().equals(original.file())
                    && copy.program().isPresent()
                    && original.program().isPresent()
                    && !copy.writtenAt().equals(original.writtenAt())
                    && BinaryContent.isSame(original.file(), copy.file());
        } catch (IOException e) {
            return false;
        }
    }

    /** What that build made; of one that was never kept, what the files are now. */
    public Generation of(int build, Config config) {
        return kept.getOrDefault(build, new Generation(build, config, Optional.empty()));
    }

    /** The copy could not be started. */
    public void refused(IOException why) {
        tellOnce("the program runs from the built file itself: " + why.getMessage());
    }

    private void tellOnce(String sentence) {
        if (!told) {
            told = true;
            console.say(Part.RUNNER, sentence);
        }
    }

    /**
     * Has the built file be what that build made, if another build has written to it since and none
     * does now.
     */
    public void putBack(Generation generation) throws IOException {
        if (generation.copy().isPresent() && generation.build() < begun && begun == finished) {
            Copy copy = generation.copy().get();
            Path second = copy.file().resolveSibling("back");
            Files.copy(copy.file(), second, StandardCopyOption.REPLACE_EXISTING);
            Files.move(second, copy.original(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forgets all others up to {@code newest}. */
    public synchronized void keepOnly(Set<Integer> builds, int newest) {
        for (Generation generation : List.copyOf(kept.values())) {
            int build = generation.build();
            if (build <= newest && !builds.contains(build)) {
                kept.remove(build);
                generation.file().filter(this::isUnused).ifPresent(files::delete);
            }
        }
    }

    private boolean isUnused(Path copy) {
        return kept.values().stream().flatMap(it -> it.file().stream()).noneMatch(copy::equals);
    }
}
