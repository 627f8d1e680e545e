package dev.hotreload.config;

import java.util.Optional;

/**
 * {@code [misc]}.
 *
 * @param startupBanner printed at start; empty text prints nothing, absent stands for the daemon's
 *     own
 */
public record Misc(boolean cleanOnExit, Optional<String> startupBanner) {}
