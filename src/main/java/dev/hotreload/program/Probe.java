package dev.hotreload.program;

import dev.hotreload.config.Ready;
import dev.hotreload.config.Regex;
import dev.hotreload.process.Listeners;
import dev.hotreload.process.Transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One condition for a program to be ready. For one thread, which it may hold up for a second. */
@FunctionalInterface
public interface Probe {

    /**
     * What is missing, such as {@code port 8080 (nobody listens)}; empty if the condition holds.
     */
    Optional<String> lacks();

    /** Those that are asked for, of a program that is about to be started. */
    static List<Probe> of(Ready ready, Transcript transcript) {
        List<Probe> probes = new ArrayList<>();
        ready.log().ifPresent(regex -> probes.add(line(regex, transcript)));
        ready.port().ifPresent(port -> probes.add(port(port)));
        ready.http().ifPresent(address -> probes.add(new HttpProbe(address)));
        return probes;
    }

    private static Probe line(Regex regex, Transcript transcript) {
        CompletableFuture<Void> line = transcript.line(regex::findsIn);
        Optional<String> lack = Optional.of("a line with " + regex.pattern() + " (none so far)");
        return () -> line.isDone() ? Optional.empty() : lack;
    }

    private static Probe port(int port) {
        Optional<String> lack = Optional.of("port " + port + " (nobody listens)");
        return () -> Listeners.isListening(port) ? Optional.empty() : lack;
    }
}
