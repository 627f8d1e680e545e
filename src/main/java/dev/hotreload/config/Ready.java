package dev.hotreload.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When the program counts as ready, from {@code [hotreload.ready]}: all that is given must hold;
 * where nothing is given, once it is started.
 *
 * @param http answers with a status from 200 to 399
 * @param port is listened on, from 1 to 65535
 * @param log is found in a line that the program writes
 * @param timeout how long it may take before it counts as failed, positive
 */
public record Ready(Optional<URI> http, OptionalInt port, Optional<Regex> log, Duration timeout) {

    public Ready {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
    }

    /** Whether there is something to wait for after the start. */
    public boolean isAsked() {
        return http.isPresent() || port.isPresent() || log.isPresent();
    }
}
