package dev.hotreload.build;

import dev.hotreload.process.OutputSink;
import dev.hotreload.report.Console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the commands of one build write: kept back until it is sure that the build counts, shown as
 * it comes after that, and kept in the build log either way. Safe for any thread.
 */
final class BuildOutput implements OutputSink {

    private final Console console;

    /**
     * {@code ./main.go:17:23: newline in string}: how Go's tools, and most others, name a place.
     */
    private static final Pattern ERROR = Pattern.compile("(?m)^\\S+:\\d+(:\\d+)?: .+$");

    /** Where the first error is, if the tools do not talk much before it. */
    private static final int SEARCHED = 16 * 1024;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final ByteArrayOutputStream keptBack = new ByteArrayOutputStream();
    private final OutputStream log;
    private boolean shown;

    private BuildOutput(Console console, OutputStream log) {
        this.console = console;
        this.log = log;
    }

    /** Empties the log, or makes it. */
    static BuildOutput to(Console console, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        return new BuildOutput(console, Files.newOutputStream(log));
    }

    /** For a build whose output nobody keeps. */
    static BuildOutput to(Console console) {
        return new BuildOutput(console, OutputStream.nullOutputStream());
    }

    @Override
    public void write(byte[] bytes, int length) {
        keep(bytes, length);
        if (isShown(bytes, length)) {
            console.show(bytes, length);
        }
    }

    private synchronized boolean isShown(byte[] bytes, int length) {
        if (!shown) {
            keptBack.write(bytes, 0, length);
        }
        return shown;
    }

    private synchronized void keep(byte[] bytes, int length) {
        beginning.write(bytes, 0, Math.min(length, SEARCHED - beginning.size()));
        try {
            log.write(bytes, 0, length);
        } catch (IOException e) {
            // A full disk: the words are on the screen, and the compiler will say it too.
        }
    }

    /** The first line so far that names a place in a file. */
    synchronized Optional<String> firstError() {
        return ERROR.matcher(beginning()).results().map(MatchResult::group).findFirst();
    }

    /** The beginning of all that was written. */
    synchronized String beginning() {
        return beginning.toString(StandardCharsets.UTF_8);
    }

    /** Adds a line of ours. */
    void note(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        write(bytes, bytes.length);
    }

    synchronized void show() {
        if (!shown) {
            shown = true;
            console.showKept(keptBack.toByteArray());
            keptBack.reset();
        }
    }

    /** Closes the log; nothing is written after it. */
    synchronized void close() {
        try {
            log.close();
        } catch (IOException e) {
            // As with a write: the words are on the screen.
        }
    }
}
