package dev.hotreload.build;

import java.time.Duration;
import java.util.List;

/**
 * How commands ended.
 *
 * @param status in words, such as {@code exit status 1}
 * @param failures each that failed and how, such as {@code make: exit status 2}; none where they
 *     were asked to end
 */
public record CommandResult(String status, boolean success, Duration took, List<String> failures) {
    public CommandResult {
        failures = List.copyOf(failures);
    }
}
