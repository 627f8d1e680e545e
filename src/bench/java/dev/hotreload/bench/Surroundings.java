package dev.hotreload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When and where something was measured. */
record Surroundings(LocalDate date, String machine, Rounds rounds) {

    static Surroundings now(Rounds rounds) throws IOException {
        String processor =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst(".*: ", ""))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
        String kernel = Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();
        String machine =
                "%d cores of %s, Linux %s"
                        .formatted(Runtime.getRuntime().availableProcessors(), processor, kernel);
        return new Surroundings(LocalDate.now(ZoneOffset.UTC), machine, rounds);
    }
}
