package dev.hotreload.container;

import org.testcontainers.containers.output.OutputFrame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a container writes, line by line. */
final class Lines implements Consumer<OutputFrame> {

    /** Far more than anything takes; a test that waits this long has failed. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> unread = new ArrayList<>();
    private final StringBuilder all = new StringBuilder();

    @Override
    public void accept(OutputFrame frame) {
        add(frame.getUtf8StringWithoutLineEnding());
    }

    /** One or more. */
    synchronized void add(String text) {
        text.lines().forEach(unread::add);
        all.append(text).append('\n');
        notifyAll();
    }

    /** Waits for a line that the pattern is found in, and takes it out; others stay to be found. */
    synchronized Matcher await(String pattern) throws InterruptedException {
        Pattern compiled = Pattern.compile(pattern);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (String line : unread) {
                Matcher matcher = compiled.matcher(line);
                if (matcher.find()) {
                    unread.remove(line);
                    return matcher;
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no line with " + pattern + " in:\n" + all);
            }
            wait(left);
        }
    }

    /** All that was written so far. */
    synchronized String text() {
        return all.toString();
    }
}
