package dev.hotreload.daemon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built {@code hotreload}, started as a user starts it, with all that it and its app write. */
final class Daemon implements AutoCloseable {

    static final Path LAUNCHER = Path.of(System.getProperty("hotreload.home"), "bin", "hotreload");

    private static final List<String> PID_ONE =
            List.of("unshare", "--pid", "--fork", "--mount-proc", "--kill-child");

    /** Far more than anything takes; a test that waits this long has failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** For what is in the pipe at the end; a process that outlives the daemon may hold it open. */
    private static final Duration LAST_LINES = Duration.ofSeconds(5);

    private final Process process;
    private final Thread reader;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> passed = new ArrayList<>();
    private final List<String> all = new ArrayList<>();

    private Daemon(Process process) {
        this.process = process;
        // A read from a pipe keeps the thread below a virtual one, and there are few of these.
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    static Daemon in(Path directory, String... arguments) throws IOException {
        return in(directory, Map.of(), arguments);
    }

    static Daemon in(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return start(directory, environment, command);
    }

    /** Another copy of the command. */
    static Daemon by(Path launcher, Path directory) throws IOException {
        return start(directory, Map.of(), List.of(launcher.toString()));
    }

    /** With a terminal as its standard streams. */
    static Daemon inTerminal(Path directory, Map<String, String> environment) throws IOException {
        return terminal(directory, environment, "");
    }

    private static Daemon terminal(Path directory, Map<String, String> environment, String wrapper)
            throws IOException {
        return shellInTerminal(
                directory, environment, "exec " + wrapper + LAUNCHER.toAbsolutePath());
    }

    /** As a part of shell text that runs in a terminal. */
    static Daemon shellInTerminal(Path directory, Map<String, String> environment, String text)
            throws IOException {
        return start(directory, environment, List.of("script", "-qefc", text, "/dev/null"));
    }

    /** Under programs that start another one, such as {@code unshare}. */
    static Daemon under(Path directory, Map<String, String> environment, String... wrapper)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(wrapper));
        command.add(LAUNCHER.toAbsolutePath().toString());
        return start(directory, environment, command);
    }

    /** As PID 1 of a namespace, as in a container. */
    static Daemon asPidOne(Path directory) throws IOException {
        return under(directory, Map.of(), PID_ONE.toArray(String[]::new));
    }

    /** As {@link #asPidOne}, and in a terminal. */
    static Daemon asPidOneInTerminal(Path directory) throws IOException {
        return terminal(directory, Map.of(), String.join(" ", PID_ONE) + " ");
    }

    /** As a line of shell text. */
    static Daemon byShell(Path directory, Map<String, String> environment, String text)
            throws IOException {
        return start(directory.toAbsolutePath(), environment, List.of("sh", "-c", text));
    }

    private static Daemon start(
            Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        return new Daemon(builder.start());
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("the output broke off: " + e.getMessage());
        }
    }

    /**
     * Waits for a line that the pattern is found in, and takes it out; the program and the daemon
     * write side by side, so a line that was passed over before may be the one.
     */
    Matcher await(String pattern) throws InterruptedException {
        return within(PATIENCE, pattern)
                .orElseThrow(
                        () -> new AssertionError("no line with " + pattern + " in:\n" + text()));
    }

    /** Whether such a line comes within that time; takes it out. */
    boolean comes(String pattern, long millis) throws InterruptedException {
        return within(Duration.ofMillis(millis), pattern).isPresent();
    }

    private Optional<Matcher> within(Duration time, String pattern) throws InterruptedException {
        Pattern compiled = Pattern.compile(pattern);
        for (String line : List.copyOf(passed)) {
            Matcher matcher = compiled.matcher(line);
            if (matcher.find()) {
                passed.remove(line);
                return Optional.of(matcher);
            }
        }
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                return Optional.empty();
            }
            all.add(line);
            Matcher matcher = compiled.matcher(line);
            if (matcher.find()) {
                return Optional.of(matcher);
            }
            passed.add(line);
        }
    }

    /** Waits for the line of a reload; its pid. */
    long awaitStart() throws InterruptedException {
        return Long.parseLong(await("started pid (\\d+)").group(1));
    }

    /** That of the daemon itself, whatever it was started under. */
    long pid() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(Daemon::isOurs)
                .findFirst()
                .orElse(process.toHandle())
                .pid();
    }

    private static boolean isOurs(ProcessHandle process) {
        Path commandLine = Path.of("/proc/" + process.pid() + "/cmdline");
        try {
            return Files.readString(commandLine, StandardCharsets.ISO_8859_1)
                    .contains("dev.hotreload.Main");
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes it to the standard input, on a terminal as if typed. */
    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Ends the standard input. */
    void typeNoMore() throws IOException {
        process.getOutputStream().close();
    }

    /** Sends a signal by its short name. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    /** Asks it to end as Ctrl-C does, and waits; its exit code. */
    int stop() throws IOException, InterruptedException {
        signal("INT");
        return exitCode();
    }

    /** Waits for its end, and until all that it wrote was read. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after:\n" + text());
        }
        reader.join(LAST_LINES);
        return process.exitValue();
    }

    /**
     * All that was read so far, for the message of a failure or a look at what must not be there.
     */
    String text() {
        lines.drainTo(all);
        return String.join("\n", all);
    }

    /** Asks it to end, so that its program does not outlive it, and then makes it. */
    @Override
    public void close() {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroy);
        if (process.onExit().completeOnTimeout(null, 10, TimeUnit.SECONDS).join() == null) {
            process.destroyForcibly();
        }
    }
}
