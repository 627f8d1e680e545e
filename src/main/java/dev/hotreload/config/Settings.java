package dev.hotreload.config;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The effective value of every key and where it comes from, paths as they were written.
 *
 * <p>The text is TOML that loads again to the same values.
 */
public final class Settings {

    private final Layer values;
    private final List<RuleSettings> rules;
    private final List<String> appArguments;

    /**
     * @param appArguments what follows {@code --}, which no key holds
     */
    Settings(Layer values, List<RuleSettings> rules, List<String> appArguments) {
        this.values = values;
        this.rules = List.copyOf(rules);
        this.appArguments = List.copyOf(appArguments);
    }

    public <T> Setting<T> get(Key<T> key) {
        return values.get(key);
    }

    <T> T value(Key<T> key) {
        return get(key).value();
    }

    List<RuleSettings> rules() {
        return rules;
    }

    /**
     * Where an element of a list is written.
     *
     * @param key the dotted name of a key whose value is a list
     * @param index counts as the configuration does, which leaves out elements that say nothing
     */
    public Element element(String key, int index) {
        Setting<?> setting = values.get(Keys.find(key).orElseThrow());
        return Element.of(setting, index);
    }

    /** Where a key is set. */
    public Source source(String key) {
        return values.get(Keys.find(key).orElseThrow()).source();
    }

    /** Where a rule is written. */
    public Source rule(int index) {
        return rules.get(index).source();
    }

    /** One line for each key, and a comment for arguments that no key holds. */
    @Override
    public String toString() {
        return Keys.sections().stream().map(this::lines).collect(Collectors.joining())
                + argumentsLine();
    }

    private String argumentsLine() {
        return appArguments.isEmpty()
                ? ""
                : appArguments.stream()
                        .map(TomlText::quote)
                        .collect(Collectors.joining(" ", "# arguments for the program: ", "\n"));
    }

    private String lines(Section section) {
        return section.equals(RuleKeys.SECTION)
                ? ruleLine()
                : section.keys().stream()
                        .map(key -> values.get(key).line() + "\n")
                        .collect(Collectors.joining());
    }

    private String ruleLine() {
        String source =
                rules.stream()
                        .map(RuleSettings::source)
                        .map(Objects::toString)
                        .findFirst()
                        .orElse("default");
        String value = TomlText.list(rules, RuleSettings::toToml);
        return Keys.RULES + " = " + value + "    # " + source + "\n";
    }
}
