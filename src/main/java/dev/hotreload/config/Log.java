package dev.hotreload.config;

/** {@code [log]}: which of the daemon's own lines are printed, and whether with the time of day. */
public record Log(boolean time, boolean mainOnly, boolean silent) {}
