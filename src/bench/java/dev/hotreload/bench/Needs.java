package dev.hotreload.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the kernel says that a process needs. */
record Needs(long pid) {

    /** Of the kernel's clock for CPU time, on every Linux that Go and Java run on. */
    private static final int MILLIS_OF_A_TICK = 10;

    boolean isOf(String name) {
        return text("comm").strip().equals(name);
    }

    /** Resident memory in MB. */
    double resident() {
        return megabytes("Rss");
    }

    /** Resident memory in MB, where what is shared counts in part. */
    double proportional() {
        return megabytes("Pss");
    }

    private double megabytes(String name) {
        Matcher line =
                Pattern.compile("^" + name + ": +(\\d+) kB", Pattern.MULTILINE)
                        .matcher(text("smaps_rollup"));
        if (!line.find()) {
            throw new IllegalStateException("the kernel does not tell " + name);
        }
        return Double.parseDouble(line.group(1)) / 1024;
    }

    /** CPU time since its start, in milliseconds. */
    long cpuMillis() {
        String[] fields = text("stat").replaceFirst(".*\\) ", "").split(" ", -1);
        return MILLIS_OF_A_TICK * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    /** Whether inotify watches something for it. */
    boolean watches() {
        try (Stream<Path> descriptors = Files.list(file("fdinfo"))) {
            return descriptors.anyMatch(Needs::isWatching);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Descriptors are closed while they are looked at. */
    private static boolean isWatching(Path descriptor) {
        try {
            return Files.readString(descriptor).contains("\ninotify wd:");
        } catch (IOException _) {
            return false;
        }
    }

    private String text(String file) {
        try {
            return Files.readString(file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
