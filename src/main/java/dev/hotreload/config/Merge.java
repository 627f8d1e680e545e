package dev.hotreload.config;

import java.util.Optional;

/** Lays the layers over each other: defaults, file, table of the system, flags, air_wd. */
final class Merge {

    private final Layer file;
    private final Layer flags;
    private final Problems problems;

    Merge(Layer file, Layer flags, Problems problems) {
        this.file = file;
        this.flags = flags;
        this.problems = problems;
    }

    /**
     * @param airWd replaces {@code root}
     */
    Layer merged(Optional<String> airWd) {
        Layer merged = new Layer();
        Keys.withFlag().forEach(key -> merged.put(effective(key)));
        airWd.ifPresent(root ->
                merged.put(new Setting<>(ProjectKeys.ROOT, root, new Source.Variable("air_wd"))));
        TmpDirFollowers.move(merged);
        return merged;
    }

    private <T> Setting<T> effective(Key<T> key) {
        return taken(flags.find(key))
                .or(() -> ofSystem(key))
                .or(() -> taken(file.find(key)))
                .orElseGet(() -> Setting.standard(key));
    }

    /** An empty text there overrides nothing, and says so to nobody, as in Air. */
    private <T> Optional<Setting<T>> ofSystem(Key<T> key) {
        if (key.scope() != Key.Scope.SYSTEM_TOO) {
            return Optional.empty();
        }
        return file.find(key.in(Keys.SYSTEM))
                .filter(setting -> !(setting.value() instanceof String text && text.isBlank()))
                .map(setting ->
                        new Setting<>(
                                key,
                                setting.value(),
                                new Source.SystemTable(Keys.SYSTEM, setting.source())));
    }

    private <T> Optional<Setting<T>> taken(Optional<Setting<T>> written) {
        if (written.isEmpty()) {
            return written;
        }
        Setting<T> setting = written.get();
        if (!setting.key().type().standsForDefault(setting.value())) {
            return written;
        }
        problems.warning(
                setting.source(),
                "`"
                        + setting.key().name()
                        + "` is empty and sets nothing, as in Air; write a value, or remove it"
                        + " (the default is "
                        + setting.key().standardToml()
                        + ")");
        return Optional.empty();
    }
}
