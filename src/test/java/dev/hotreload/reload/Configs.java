package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.config.ConfigLoader;
import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.LoadResult.Loaded;
import dev.hotreload.config.LoadResult.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Configurations as users write them. */
final class Configs {

    private Configs() {}

    static Config read(Path directory, String toml, String... arguments) throws IOException {
        Files.writeString(directory.resolve(".air.toml"), toml);
        LoadRequest request =
                new LoadRequest(
                        directory,
                        Optional.empty(),
                        Map.of(),
                        List.of(arguments),
                        Map.of("HOME", "/nowhere"),
                        false);
        return switch (ConfigLoader.load(request)) {
            case Loaded(var config, _, _) -> config;
            case Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
