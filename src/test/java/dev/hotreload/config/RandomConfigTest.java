package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Whatever a file holds: it is loaded with sound values, or refused with places to look at. */
class RandomConfigTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** {@code -Drandom.rounds=100000} looks longer. */
    private static final int ROUNDS = Integer.getInteger("random.rounds", 250);

    @TempDir Path directory;

    @Test
    void mutatedRealFilesAreLoadedOrRefused() throws Exception {
        List<byte[]> originals = corpus();
        for (long seed = 0; seed < ROUNDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] text = originals.get(random.nextInt(originals.size())).clone();
            int mutations = 1 + random.nextInt(4);
            for (int i = 0; i < mutations; i++) {
                text = RandomToml.mutated(text, random);
            }
            check(seed, text);
        }
    }

    @Test
    void randomValuesForEveryKeyAreLoadedOrRefused() throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            String text = RandomToml.document(new SplittableRandom(seed));
            check(seed, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void randomFlagsAreLoadedOrRefused() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Key<?>> keys = Keys.withFlag();
            String key = keys.get(random.nextInt(keys.size())).name();
            String word = RandomToml.word(random).replace("\0", "");
            Map<String, List<String>> flags = Map.of(key, List.of(word));
            judge("flag " + key + "=" + word + ", seed " + seed, Optional.empty(), flags);
        }
    }

    private static List<byte[]> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().map(RandomConfigTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void check(long seed, byte[] text) throws IOException {
        Files.write(directory.resolve("x.toml"), text);
        String input = "seed " + seed + ":\n" + new String(text, StandardCharsets.UTF_8);
        judge(input, Optional.of("x.toml"), Map.of());
    }

    private void judge(String input, Optional<String> file, Map<String, List<String>> flags) {
        LoadRequest request = new LoadRequest(directory, file, flags, List.of(), Map.of(), false);
        try {
            switch (ConfigLoader.load(request, Project.ANY_ROOT)) {
                case LoadResult.Loaded(var config, var settings, _) -> {
                    sound(config);
                    loadsAgain(settings);
                }
                case LoadResult.Refused(var problems) ->
                        assertThat(problems)
                                .allMatch(problem -> !problem.toString().contains("\n"))
                                .noneMatch(problem -> problem.where() instanceof Source.Default);
            }
        } catch (Exception | StackOverflowError | AssertionError e) {
            fail(input, e);
        }
    }

    private static void sound(Config config) {
        Build build = config.build();
        assertThat(build.command()).isNotBlank();
        assertThat(Stream.of(build.delay(), build.stop().patience(), build.rerunDelay()))
                .noneMatch(Duration::isNegative);
        assertThat(config.watch().pollInterval()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(config.proxy().appPort()).isBetween(0, 65535);
        assertThat(config.proxy().proxyPort()).isBetween(0, 65535);
        assertThat(config.rules())
                .noneMatch(rule -> rule.command().isBlank() || rule.delay().isNegative());
        if (build.program() instanceof Program.Entrypoint(var command, _)) {
            assertThat(command.getFirst()).isNotBlank();
        }
    }

    private void loadsAgain(Settings settings) throws IOException {
        Files.writeString(directory.resolve("again.toml"), settings.toString());
        LoadRequest request =
                new LoadRequest(
                        directory, Optional.of("again.toml"), Map.of(), List.of(), Map.of(), false);
        var again = (LoadResult.Loaded) ConfigLoader.load(request, Project.ANY_ROOT);
        List<Key<?>> changed =
                Keys.withFlag().stream()
                        .filter(key -> !toml(again.settings(), key).equals(toml(settings, key)))
                        .toList();
        assertThat(changed).isEmpty();
    }

    private static String toml(Settings settings, Key<?> key) {
        return settings.get(key).toToml();
    }
}
