package dev.hotreload.config;

import java.time.Duration;

/** {@code [proxy]}: ports from 0 (not set) to 65535. */
public record Proxy(boolean enabled, int proxyPort, int appPort, Duration appStartTimeout) {}
