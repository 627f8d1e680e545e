package dev.hotreload.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * {@code hotreload.run} in {@code tmp_dir}: locked while a daemon runs, so that there is one, and
 * emptied when it leaves as it should. What is found in it is about one that was killed.
 */
public final class RunFile implements AutoCloseable {

    private static final String NAME = "hotreload.run";

    /** Another daemon holds the file. */
    public static final class Busy extends IOException {
        private static final long serialVersionUID = 1;

        Busy(Path directory, String pid) {
            super(
                    directory
                            + " is in use by another hotreload, pid "
                            + pid
                            + ": stop that one, or give this one another tmp_dir");
        }
    }

    private final Path path;
    private final RandomAccessFile file;
    private final Optional<String> leftToken;

    private RunFile(Path path, RandomAccessFile file, Optional<String> leftToken) {
        this.path = path;
        this.file = file;
        this.leftToken = leftToken;
    }

    /**
     * Takes the file for this process; what it said before stays until {@link #begin}.
     *
     * @throws Busy if another process has it
     * @throws IOException if it cannot be written; the message is a sentence
     */
    public static RunFile claim(Path directory) throws IOException {
        Path path = directory.resolve(NAME);
        RandomAccessFile file = open(path);
        if (lock(file).isEmpty()) {
            String pid = read(file).getProperty("pid", "unknown");
            file.close();
            throw new Busy(directory, pid);
        }
        return claimed(path, file);
    }

    /** The message of the exception names the file, and why in brackets. */
    private static RandomAccessFile open(Path path) throws IOException {
        try {
            return new RandomAccessFile(path.toFile(), "rw");
        } catch (FileNotFoundException e) {
            throw new IOException(
                    "tmp_dir must be writable: " + e.getMessage() + ": choose another tmp_dir", e);
        }
    }

    /** Closing the file gives the lock back. */
    private static Optional<FileLock> lock(RandomAccessFile file) throws IOException {
        return Optional.ofNullable(file.getChannel().tryLock());
    }

    private static RunFile claimed(Path path, RandomAccessFile file) throws IOException {
        Properties before = read(file);
        boolean sameWorld =
                boot().equals(before.getProperty("boot"))
                        && namespace().equals(before.getProperty("namespace"));
        Optional<String> token = Optional.ofNullable(before.getProperty("token"));
        before.setProperty("pid", pid());
        write(file, before);
        return new RunFile(path, file, sameWorld ? token : Optional.empty());
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** From here on it is this daemon's processes that may be left behind. */
    public void begin(String token) throws IOException {
        Properties now = new Properties();
        now.setProperty("pid", pid());
        now.setProperty("token", token);
        now.setProperty("boot", boot());
        now.setProperty("namespace", namespace());
        write(file, now);
    }

    private static String boot() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }

    private static String namespace() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    }

    private static Properties read(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[(int) Math.min(file.length(), 4096)];
        file.seek(0);
        file.readFully(bytes);
        Properties properties = new Properties();
        properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        return properties;
    }

    private static void write(RandomAccessFile file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        file.setLength(0);
        file.seek(0);
        file.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The token of a daemon that ended without its goodbye, whose processes may still run. */
    public Optional<String> leftToken() {
        return leftToken;
    }

    public Path path() {
        return path;
    }

    /** Says goodbye: nothing of this daemon runs any more. */
    @Override
    public void close() throws IOException {
        file.setLength(0);
        file.close();
    }
}
