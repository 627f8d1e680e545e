package dev.hotreload.config;

/**
 * {@code [screen]}: whether a build clears the terminal, and whether what had scrolled by is kept
 * then.
 */
public record Screen(boolean clearOnRebuild, boolean keepScroll) {}
