package dev.hotreload.config;

/**
 * {@code [hotreload]}: what Air does not have.
 *
 * @param eager start a build with the first change instead of after {@code delay}
 */
public record Hotreload(boolean eager) {}
