package dev.hotreload.config;

import java.util.Optional;

/**
 * How the program runs under Delve.
 *
 * @param listen host and port, the host may be empty; empty for what suits the place
 */
public record Debug(Optional<String> listen, DebugReload reload) {}
