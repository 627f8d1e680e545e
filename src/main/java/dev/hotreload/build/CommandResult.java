package dev.hotreload.build;

import java.time.Duration;

/**
 * How a command ended.
 *
 * @param status in words, such as {@code exit status 1}
 */
public record CommandResult(String status, boolean success, Duration took) {}
