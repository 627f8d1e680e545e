package dev.hotreload.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code target/hotreload}: a runtime, one archive, its cache of loaded classes and the
 * command. What has not changed since the last time stays. Run by the Java that goes into it.
 */
final class Distribution {

    private final Path home;
    private final Path launcher;
    private final Path ownClasses;
    private final Archive archive;
    private final Stamps stamps;
    private final Instant time;

    private Distribution(Path target, Path classes, Path launcher, String version, Instant time)
            throws IOException {
        this.time = time;
        this.home = target.resolve("hotreload");
        this.launcher = launcher;
        this.ownClasses = target.resolve("classes");
        this.archive = Archive.of(classes, version);
        this.stamps = new Stamps(target.resolve("dist"));
    }

    /**
     * Arguments: the directory of the build; the archive of all classes; the command's template;
     * the version; the time that its files have.
     */
    public static void main(String[] args) throws Exception {
        new Distribution(
                        Path.of(args[0]),
                        Path.of(args[1]),
                        Path.of(args[2]),
                        args[3],
                        Instant.parse(args[4]))
                .make();
    }

    private void make() throws IOException, InterruptedException {
        Path lib = Files.createDirectories(home.resolve("lib"));
        Path cache = lib.resolve(archive.name() + ".aot");
        keepOnly(lib, Set.of(archive.name() + ".jar", cache.getFileName().toString()));
        setTime(archive.writeTo(lib));
        String command = writeCommand();
        RuntimeImage runtime = RuntimeImage.of(Modules.neededBy(ownClasses));
        stamps.ifChanged("runtime", runtime.inputs(), home.resolve("runtime"), runtime::link);
        setTime(home.resolve("runtime/release"));
        String inputs = String.join("\n", runtime.inputs(), archive.name(), command);
        stamps.ifChanged(
                "cache",
                inputs,
                cache,
                file -> new Training(home.resolve("bin/hotreload")).into(file));
        setTime(cache);
    }

    /**
     * The cache holds for an archive of this time; the command tells by the others' if it has it.
     */
    private void setTime(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private String writeCommand() throws IOException {
        String text =
                Files.readString(launcher)
                        .replace("@archive@", archive.name())
                        .replace("@time@", Long.toString(time.getEpochSecond()));
        Path command = Files.createDirectories(home.resolve("bin")).resolve("hotreload");
        Files.writeString(command, text);
        if (!command.toFile().setExecutable(true, false)) {
            throw new IOException(command + " cannot be made executable");
        }
        return text;
    }

    private static void keepOnly(Path directory, Set<String> names) throws IOException {
        for (Path file : entries(directory)) {
            if (!names.contains(file.getFileName().toString())) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.collect(Collectors.toList());
        }
    }
}
