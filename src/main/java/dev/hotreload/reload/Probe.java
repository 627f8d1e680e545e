package dev.hotreload.reload;

import java.util.Optional;

/** One condition for a program to be ready. For one thread, which it may hold up for a second. */
@FunctionalInterface
interface Probe {

    /**
     * What is missing, such as {@code port 8080 (nobody listens)}; empty if the condition holds.
     */
    Optional<String> lacks();
}
