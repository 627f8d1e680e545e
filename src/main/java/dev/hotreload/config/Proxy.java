package dev.hotreload.config;

import java.time.Duration;

/** {@code [proxy]}: ports from 0 (not set) to 65535. */
public record Proxy(boolean enabled, int proxyPort, int appPort, Duration appStartTimeout) {

    public Proxy {
        if ((proxyPort | appPort) < 0 || Math.max(proxyPort, appPort) > 65535) {
            throw new IllegalArgumentException("no ports: " + proxyPort + ", " + appPort);
        }
    }
}
