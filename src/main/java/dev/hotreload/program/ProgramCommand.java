package dev.hotreload.program;

import dev.hotreload.config.Config;
import dev.hotreload.config.Program;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a {@link Program} means, at the moment when it is to start. */
public final class ProgramCommand {

    /** There is nothing to start; the message tells the user what to do. */
    public static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        Missing(String message) {
            super(message);
        }
    }

    private static final Path SHELL = Path.of("/bin/sh");

    /** Every binary has a zero byte by then. */
    private static final int PROBED = 256;

    private final Path directory;
    private final Path root;
    private final Environment environment;
    private final Executables executables;

    private ProgramCommand(Config config, Environment environment) {
        this.directory = config.workingDirectory();
        this.root = config.root();
        this.environment = environment;
        this.executables = Executables.of(config, environment);
    }

    /**
     * What to run.
     *
     * @param file its file; empty for shell text
     */
    record Found(Command command, Optional<Path> file) {

        /** The same, run from another file. */
        Command from(Path copy) {
            String original = file.map(Path::toString).orElseThrow();
            if (command.executable().equals(SHELL)) {
                List<String> argv = new ArrayList<>(command.argv());
                argv.replaceAll(word -> word.equals(original) ? copy.toString() : word);
                return new Command(SHELL, argv, command.environment(), command.directory());
            }
            return new Command(copy, command.argv(), command.environment(), command.directory());
        }
    }

    public static Command of(Config config, Environment environment) throws Missing {
        return find(config, environment).command();
    }

    static Found find(Config config, Environment environment) throws Missing {
        try {
            return new ProgramCommand(config, environment).find(config.build().program());
        } catch (InvalidPathException e) {
            throw new Missing(e.getInput() + " cannot be a file name here: " + e.getReason());
        }
    }

    private Found find(Program program) throws Missing {
        return switch (program) {
            case Program.FullBin(var text, _, var arguments) -> shell(text, arguments);
            case Program.Entrypoint(var words, var arguments) -> entrypoint(words, arguments);
            case Program.Bin(var text, var arguments) -> bin(text, arguments);
        };
    }

    private Found shell(String text, List<String> arguments) {
        Command command = Command.shell(text, arguments, environment.entries(), directory);
        return new Found(command, Optional.empty());
    }

    private Found entrypoint(List<String> words, List<String> arguments) throws Missing {
        String name = words.getFirst();
        List<String> all = new ArrayList<>(words.subList(1, words.size()));
        all.addAll(arguments);
        Path inRoot = root.resolve(name).normalize();
        Path file = name.contains("/") ? inRoot : executables.onPath(name).orElse(inRoot);
        return execute(name, file, all, "entrypoint");
    }

    private Found bin(String text, List<String> arguments) throws Missing {
        Path file = directory.resolve(text).normalize();
        if (Files.exists(file)) {
            return execute(text, file, arguments, "bin");
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return shell(text, arguments);
        }
        Path found = text.contains("/") ? file : executables.onPath(text).orElse(file);
        return execute(text, found, arguments, "bin");
    }

    private Found execute(String name, Path file, List<String> arguments, String key)
            throws Missing {
        if (!Files.exists(file)) {
            throw new Missing(new AbsentProgram(name, file, key).toString());
        }
        if (Files.isDirectory(file)) {
            throw new Missing(file + " is a directory: set " + key + " to a program in it");
        }
        if (!Files.isExecutable(file)) {
            throw new Missing(file + notExecutable(file, key));
        }
        List<String> argv = new ArrayList<>();
        boolean bareScript = isBareScript(file);
        if (bareScript) {
            argv.add("sh");
        }
        argv.add(file.toString());
        argv.addAll(arguments);
        Path executable = bareScript ? SHELL : file;
        Command command = new Command(executable, argv, environment.entries(), directory);
        return new Found(command, Optional.of(file));
    }

    /** With permission to execute it, only the mount can forbid it. */
    private static String notExecutable(Path file, String key) {
        return mayBeExecuted(file)
                ? " may not run where it is, on a file system that is mounted with noexec:"
                        + " set tmp_dir to a directory elsewhere"
                : " is not executable: chmod +x it, or set " + key;
    }

    private static boolean mayBeExecuted(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Text without {@code #!}, which the kernel does not run and a shell does. */
    private static boolean isBareScript(Path file) throws Missing {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(PROBED), StandardCharsets.ISO_8859_1);
            return !beginning.isEmpty()
                    && !beginning.startsWith("#!")
                    && beginning.indexOf('\0') < 0;
        } catch (AccessDeniedException e) {
            return false;
        } catch (IOException e) {
            throw new Missing(file + " cannot be read: " + e.getMessage());
        }
    }
}
