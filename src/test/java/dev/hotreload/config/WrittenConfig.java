package dev.hotreload.config;

import dev.hotreload.config.LoadResult.Loaded;
import dev.hotreload.config.LoadResult.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Configurations as users write them, for the rooms that are steered by one. */
public final class WrittenConfig {

    private WrittenConfig() {}

    public static Config read(Path directory, String toml, String... arguments) throws IOException {
        return read(directory, toml, Map.of("HOME", "/nowhere"), arguments);
    }

    public static Config read(
            Path directory, String toml, Map<String, String> environment, String... arguments)
            throws IOException {
        Files.writeString(directory.resolve(".air.toml"), toml);
        LoadRequest request =
                new LoadRequest(
                        directory,
                        Optional.empty(),
                        Map.of(),
                        List.of(arguments),
                        environment,
                        false);
        return switch (ConfigLoader.load(request)) {
            case Loaded(var config, _, _) -> config;
            case Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
