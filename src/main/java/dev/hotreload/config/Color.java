package dev.hotreload.config;

/**
 * {@code [color]}: names of the field's seven terminal colours, {@code raw}, or anything else for
 * white.
 */
public record Color(String main, String watcher, String build, String runner, Mode mode) {

    /** When to use colours. */
    public enum Mode {
        /** On a terminal that is not dumb, and where {@code NO_COLOR} is not set. */
        AUTO,
        ALWAYS,
        NEVER
    }
}
