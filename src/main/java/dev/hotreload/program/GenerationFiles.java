package dev.hotreload.program;

import dev.hotreload.config.Config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Copies of built files in {@code tmp_dir}, a directory for each build, so that a program is called
 * as the file is. The name begins with a point, and so is not watched wherever {@code tmp_dir} is.
 */
public final class GenerationFiles {

    private static final String NAME = ".hotreload";
    private static final String IGNORE = ".gitignore";
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

    private final Path directory;
    private volatile boolean closed;

    /** Deletes what a daemon that was killed has left. */
    public GenerationFiles(Path tmpDir) {
        this.directory = tmpDir.resolve(NAME);
        deleteAll();
    }

    Path directory() {
        return directory;
    }

    /** The copy of a file that builds make; empty for one that they do not. */
    Optional<Path> copy(int build, Path original, Config config) throws IOException {
        if (!Files.isRegularFile(original) || !isBuilt(original.toRealPath(), config)) {
            return Optional.empty();
        }
        Path copy = of(build).resolve(original.getFileName());
        Files.createDirectories(copy.getParent());
        if (Files.notExists(directory.resolve(IGNORE))) {
            Files.write(directory.resolve(IGNORE), new byte[] {'*', '\n'});
        }
        try {
            Files.copy(original, copy);
        } catch (IOException e) {
            delete(copy);
            throw e;
        }
        if (closed) {
            deleteAll();
        }
        return Optional.of(copy);
    }

    private static boolean isBuilt(Path file, Config config) throws IOException {
        Path tmpDir = config.tmpDir().toRealPath();
        boolean onlyBuilt = !config.root().startsWith(tmpDir);
        return (onlyBuilt && file.startsWith(tmpDir))
                || (file.startsWith(config.root()) && isElf(file));
    }

    /** Whether the system runs it as it is, and no interpreter does. */
    static boolean isElf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ELF.length), ELF);
        }
    }

    private Path of(int build) {
        return directory.resolve(Integer.toString(build));
    }

    /** Deletes a copy, with its directory. */
    void delete(Path copy) {
        deleteWithFiles(copy.getParent());
    }

    /** Deletes all; what is copied from now on is deleted at once. */
    public void close() {
        closed = true;
        deleteAll();
    }

    private void deleteAll() {
        try (DirectoryStream<Path> builds = Files.newDirectoryStream(directory, "[0-9]*")) {
            builds.forEach(GenerationFiles::deleteWithFiles);
            Files.deleteIfExists(directory.resolve(IGNORE));
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // There is none, or it is not ours alone.
        }
    }

    private static void deleteWithFiles(Path build) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(build)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(build);
        } catch (IOException e) {
            // What cannot be deleted now is tried again at the end of the daemon.
        }
    }
}
