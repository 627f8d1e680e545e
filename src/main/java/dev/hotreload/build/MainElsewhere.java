package dev.hotreload.build;

import dev.hotreload.config.Config;
import dev.hotreload.golang.MainPackage;

import java.io.IOException;
import java.util.Optional;

/**
 * What to do about a build of a directory without Go files, where nobody has said what to build.
 */
final class MainElsewhere {

    private MainElsewhere() {}

    /** Empty where the output says something else, or no main package is found; reads files. */
    static Optional<String> advice(String output, Config config) {
        return output.contains("no Go files in ") && config.file().isEmpty()
                ? mainPackage(config)
                        .map(main ->
                                "main package in "
                                        + main.path()
                                        + ": `hotreload init` writes a configuration for it")
                : Optional.empty();
    }

    private static Optional<MainPackage> mainPackage(Config config) {
        try {
            return MainPackage.find(config.workingDirectory());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
