package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory with a configuration, as the tests set it up and load it. */
final class Project {

    /** Lets every directory pass, so that a test needs none. */
    static final RootCheck ANY_ROOT = (root, _, _) -> new RootCheck.Verdict.Accepted(root);

    private final Path directory;
    private final Map<String, List<String>> flags = new LinkedHashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> appArguments = new ArrayList<>();
    private Optional<String> file = Optional.empty();
    private boolean strict;

    Project(Path directory) {
        this.directory = directory;
    }

    Project write(String name, String text) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** Writes {@code .air.toml}. */
    Project config(String... lines) throws IOException {
        return write(".air.toml", String.join("\n", lines) + "\n");
    }

    Project flag(String key, String... words) {
        flags.put(key, List.of(words));
        return this;
    }

    Project environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Project appArguments(String... arguments) {
        appArguments.addAll(List.of(arguments));
        return this;
    }

    Project file(String name) {
        file = Optional.of(name);
        return this;
    }

    Project strict() {
        strict = true;
        return this;
    }

    LoadResult load() {
        return ConfigLoader.load(request());
    }

    LoadRequest request() {
        return new LoadRequest(directory, file, flags, appArguments, environment, strict);
    }

    LoadResult.Loaded loaded() {
        LoadResult result = load();
        assertThat(result).isInstanceOf(LoadResult.Loaded.class);
        return (LoadResult.Loaded) result;
    }

    Config config() {
        return loaded().config();
    }

    /** The printed line of a key. */
    String line(String key) {
        return loaded().settings()
                .toString()
                .lines()
                .filter(line -> line.startsWith(key + " = "))
                .findFirst()
                .orElseThrow();
    }

    List<String> warnings() {
        return loaded().warnings().stream().map(Problem::toString).toList();
    }

    List<String> problems() {
        LoadResult result = load();
        assertThat(result).isInstanceOf(LoadResult.Refused.class);
        return ((LoadResult.Refused) result).problems().stream().map(Problem::toString).toList();
    }
}
