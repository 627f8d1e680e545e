package dev.hotreload.watch;

import java.nio.file.Path;

/** The rule that decides what becomes of a file: the first that says something of it. */
public sealed interface Reason {

    /**
     * An element of a list has it.
     *
     * @param key the dotted name, such as {@code build.exclude_dir}
     * @param index among those of the configuration
     */
    record Listed(String key, int index, String text) implements Reason {}

    /** A list does not have it. */
    record Unlisted(String key, String what) implements Reason {}

    /** It is what a key with one value names. */
    record Named(String key, String text) implements Reason {}

    /**
     * A {@code [[build.rules]]} takes it.
     *
     * @param index its place in the configuration, from 0
     */
    record ByRule(int index, String name) implements Reason {}

    /**
     * Git ignores it.
     *
     * @param line from 1
     */
    record GitIgnored(Path file, int line, String pattern) implements Reason {}

    /** It is always so; no setting says it. */
    record Always(String text) implements Reason {}

    /** Without its place. */
    default String shown() {
        return switch (this) {
            case Listed(String key, int index, String text) ->
                    leaf(key) + "[" + index + "] `" + text + "`";
            case Unlisted(String key, String what) -> leaf(key) + " does not list " + what;
            case Named(String key, String text) -> leaf(key) + " `" + text + "`";
            case ByRule(int index, String name) -> "build.rules[" + index + "] `" + name + "`";
            case GitIgnored(Path file, int line, String pattern) ->
                    file.getFileName() + " `" + pattern + "`";
            case Always(String text) -> text;
        };
    }

    /** A word or two, where its subject stands beside it. */
    default String brief() {
        return switch (this) {
            case Listed(String key, int index, _) -> leaf(key) + "[" + index + "]";
            case Named(String key, _) -> leaf(key);
            case Unlisted(String key, _) -> "not in " + leaf(key);
            case ByRule(int index, _) -> "build.rules[" + index + "]";
            case GitIgnored(Path file, int line, _) -> file.getFileName() + ":" + line;
            case Always(String text) -> text;
        };
    }

    private static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
