package dev.hotreload.dist;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A short life of the daemon in a directory of its own, for the virtual machine to learn which
 * classes it needs: a first build, a start, a reload, a stop.
 *
 * @param command the daemon, which has no cache yet
 */
record Training(Path command) {

    private static final String CONFIGURATION =
            """
            [build]
            cmd = "go build ."
            entrypoint = ["./main.sh"]
            include_ext = ["go"]
            exclude_regex = ["_test.go"]
            send_interrupt = true
            kill_delay = "5s"
            """;
    private static final String IGNORED =
            """
            # Of every kind that people write.
            *.log
            /tmp/
            !keep.log
            dist/**/out
            """;
    private static final String PROGRAM =
            """
            #!/bin/sh
            echo running
            exec sleep 1000
            """;

    /** Nobody needs Go for this. */
    private static final String GO =
            """
            #!/bin/sh
            exit 0
            """;

    void into(Path cache) throws IOException, InterruptedException {
        Path project = Files.createTempDirectory("hotreload-training");
        try {
            live(project, cache);
        } finally {
            Stamps.delete(project);
        }
        if (!Files.exists(cache)) {
            throw new IOException("the training left no " + cache);
        }
    }

    private void live(Path project, Path cache) throws IOException, InterruptedException {
        Files.writeString(project.resolve(".air.toml"), CONFIGURATION);
        Files.createDirectory(project.resolve(".git"));
        Files.writeString(project.resolve(".gitignore"), IGNORED);
        write(project.resolve("main.sh"), PROGRAM);
        write(Files.createDirectories(bin(project)).resolve("go"), GO);
        Files.writeString(bin(project).resolveSibling("VERSION"), "go1.26\n");
        Path source = Files.createDirectory(project.resolve("pkg")).resolve("main.go");
        Files.writeString(source, "package pkg\n");
        Process daemon = start(project, cache);
        try (BufferedReader output = daemon.inputReader()) {
            StringBuilder said = new StringBuilder();
            await(output, "started pid", said);
            Files.writeString(source, "package pkg\n\nconst changed = true\n");
            await(output, "stopped .* started pid", said);
            daemon.toHandle().destroy();
            output.lines().forEach(line -> said.append(line).append('\n'));
            if (daemon.waitFor() != 0) {
                throw new IOException(
                        "the training ended with " + daemon.exitValue() + ":\n" + said);
            }
        } finally {
            daemon.destroyForcibly();
        }
    }

    private static Path bin(Path project) {
        return project.resolve("sdk/bin");
    }

    private static void write(Path program, String text) throws IOException {
        Files.writeString(program, text);
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
    }

    private Process start(Path project, Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.toAbsolutePath().toString());
        builder.environment()
                .put("JDK_JAVA_OPTIONS", "-XX:AOTCacheOutput=\"" + cache.toAbsolutePath() + "\"");
        builder.environment().merge("PATH", bin(project).toString(), (path, go) -> go + ":" + path);
        return builder.directory(project.toFile()).redirectErrorStream(true).start();
    }

    private static void await(BufferedReader output, String pattern, StringBuilder said)
            throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (wanted.matcher(line).find()) {
                return;
            }
        }
        throw new IOException("the training ended without \"" + pattern + "\":\n" + said);
    }
}
