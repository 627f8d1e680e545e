package dev.hotreload.cli;

import dev.hotreload.config.Starter;
import dev.hotreload.golang.MainPackage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a configuration for the project in a directory, and never over one that is there. */
record Init(Path directory, PrintStream out, PrintStream err) {

    ExitCode run() {
        Optional<Path> existing = Starter.existing(directory);
        if (existing.isPresent()) {
            err.println(
                    directory.relativize(existing.get())
                            + " exists already; edit it, or remove it and try again");
            return ExitCode.CONFIGURATION;
        }
        try {
            write();
            return ExitCode.STOPPED;
        } catch (IOException e) {
            err.println(Starter.FILE + " cannot be written in " + directory + ": " + reason(e));
            return ExitCode.CONFIGURATION;
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    }

    private void write() throws IOException {
        Optional<MainPackage> found = MainPackage.find(directory);
        String path = found.map(MainPackage::path).orElse(".");
        Files.writeString(
                directory.resolve(Starter.FILE), Starter.text(path), StandardOpenOption.CREATE_NEW);
        out.println(
                "wrote "
                        + Starter.FILE
                        + found.map(main -> ", which builds " + main.path())
                                .orElse(
                                        "; found no main package here: set `cmd` in it to what"
                                                + " builds your program"));
        if (found.isPresent() && !found.get().others().isEmpty()) {
            out.println(
                    "to build another one change `cmd` in "
                            + Starter.FILE
                            + ": "
                            + String.join(", ", found.get().others()));
        }
        if (!isInModule()) {
            out.println(
                    "there is no go.mod here or above: run `go mod init NAME` before hotreload");
        }
    }

    /** Here or above, as the go command looks for it; a workspace has modules too. */
    private boolean isInModule() {
        return Stream.iterate(directory.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .anyMatch(it -> exists(it, "go.mod") || exists(it, "go.work"));
    }

    private static boolean exists(Path directory, String name) {
        return Files.exists(directory.resolve(name));
    }
}
