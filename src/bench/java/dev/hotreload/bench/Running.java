package dev.hotreload.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process and the programs that it starts, read line by line. */
final class Running implements AutoCloseable {

    private record Line(String text, long at) {}

    private final Process process;
    private final LinkedBlockingQueue<Line> lines = new LinkedBlockingQueue<>();

    private Running(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    static Running start(Workspace workspace, List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(workspace.directory().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Running(process);
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String text = output.readLine(); text != null; text = output.readLine()) {
                lines.add(new Line(text, System.nanoTime()));
            }
        } catch (IOException e) {
            lines.add(new Line("the output broke off: " + e.getMessage(), System.nanoTime()));
        }
    }

    /** When the program said that it is of this version, or a negative number if it never did. */
    long saidAt(int version, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Line line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                return -1;
            }
            if (line.text().endsWith("version " + version)) {
                return line.at();
            }
        }
    }

    /** The process that was started itself. */
    Needs first() {
        return new Needs(process.pid());
    }

    /** The process of that name, be it this one or one below it. */
    Needs needs(String name) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> new Needs(handle.pid()))
                .filter(needs -> needs.isOf(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process " + name));
    }

    /** Ends it as Ctrl-C would, and what is left of it then. */
    @Override
    public void close() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        process.toHandle().destroy();
        process.onExit().completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
