package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.config.Program;
import dev.hotreload.process.Environment;
import dev.hotreload.reload.Generation.Copy;
import dev.hotreload.reload.ProgramCommand.Found;
import dev.hotreload.report.Console;
import dev.hotreload.report.Part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the last good builds made, each in a file of its own that no later build writes to. Safe for
 * any thread.
 */
final class Generations {

    private final GenerationFiles files;
    private final Console console;
    private final Map<Integer, Generation> kept = new ConcurrentHashMap<>();
    private volatile boolean told;
    private volatile int begun;
    private volatile int finished;

    Generations(GenerationFiles files, Console console) {
        this.files = files;
        this.console = console;
    }

    /** A build began, and may write to the files that it makes. */
    void began(int build) {
        begun = build;
    }

    void finished(int build) {
        finished = build;
    }

    /** Keeps what a build has made just now; the next one must not have begun. */
    void keep(int build, Config config, Environment environment) {
        Optional<Copy> copy = Optional.empty();
        try {
            copy = copy(build, config, environment);
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
    }

    private Optional<Copy> copy(int build, Config config, Environment environment)
            throws ProgramCommand.Missing, IOException {
        if (config.build().program() instanceof Program.FullBin full) {
            Path bin = config.workingDirectory().resolve(full.bin());
            return files.copy(build, bin, config).map(f -> new Copy(bin, f, Optional.empty()));
        }
        Found found = ProgramCommand.find(config, environment);
        if (found.file().isEmpty()) {
            return Optional.empty();
        }
        Path original = found.file().get();
        return files.copy(build, original, config)
                .map(file -> new Copy(original, file, Optional.of(found)));
    }

    /** What that build made; of one that was never kept, what the files are now. */
    Generation of(int build, Config config) {
        return kept.getOrDefault(build, new Generation(build, config, Optional.empty()));
    }

    /** The copy could not be started. */
    void refused(IOException why) {
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
    void putBack(Generation generation) throws IOException {
        if (generation.copy().isPresent() && generation.build() < begun && begun == finished) {
            Copy copy = generation.copy().get();
            Path second = copy.file().resolveSibling("back");
            Files.copy(copy.file(), second, StandardCopyOption.REPLACE_EXISTING);
            Files.move(second, copy.original(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forgets all others up to {@code newest}. */
    void keepOnly(Set<Integer> builds, int newest) {
        for (int build : Set.copyOf(kept.keySet())) {
            if (build <= newest && !builds.contains(build)) {
                kept.remove(build);
                files.delete(build);
            }
        }
    }
}
