package dev.hotreload.program;

import dev.hotreload.config.Config;
import dev.hotreload.config.Debug;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.report.Console;
import dev.hotreload.report.Part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has programs run under the debugger Delve, where the configuration says so and it can be done.
 * For one thread.
 */
public final class Delve {

    static final String NAME = "dlv";
    static final String NOT_INSTALLED = "dlv is not installed";
    static final String HOW_TO_INSTALL = "go install github.com/go-delve/delve/cmd/dlv@latest";

    private static final String PORT = ":2345";
    private static final String ONLY_HERE = "127.0.0.1" + PORT;
    private static final List<Path> MARKS_OF_CONTAINERS =
            List.of(Path.of("/.dockerenv"), Path.of("/run/.containerenv"));

    private final Console console;
    private Optional<String> told = Optional.empty();

    public Delve(Console console) {
        this.console = console;
    }

    /**
     * The same program under Delve; as it is where that is not wanted or cannot be, and says why.
     */
    public Command around(Command program, Config config, Environment environment) {
        Optional<Debug> debug = config.hotreload().debug();
        if (debug.isEmpty() || program.executable().endsWith(NAME)) {
            return program;
        }
        Optional<Path> delve = Executables.of(config, environment).find(NAME);
        if (delve.isEmpty()) {
            tell(NOT_INSTALLED + ", so the program runs without a debugger: " + HOW_TO_INSTALL);
            return program;
        }
        if (!isMade(program.executable(), config)) {
            tell(
                    "what is started is nothing that go build made here, so it runs without a"
                            + " debugger: set entrypoint to what cmd makes");
            return program;
        }
        told = Optional.empty();
        return around(program, delve.get(), debug.get(), environment);
    }

    private void tell(String sentence) {
        if (!told.equals(Optional.of(sentence))) {
            told = Optional.of(sentence);
            console.say(Part.RUNNER, sentence);
        }
    }

    private static boolean isMade(Path file, Config config) {
        try {
            Path real = file.toRealPath();
            return GenerationFiles.isElf(real)
                    && (real.startsWith(config.root())
                            || real.startsWith(config.tmpDir().toRealPath()));
        } catch (IOException e) {
            return false;
        }
    }

    /** The program runs at once, and goes on when a client leaves. */
    private static Command around(
            Command program, Path delve, Debug debug, Environment environment) {
        List<String> argv = new ArrayList<>(List.of(NAME, "exec", "--headless"));
        argv.add("--listen=" + debug.listen().orElseGet(() -> where(environment)));
        argv.addAll(List.of("--api-version=2", "--accept-multiclient", "--continue"));
        argv.add(program.executable().toString());
        argv.add("--");
        argv.addAll(program.argv().subList(1, program.argv().size()));
        return new Command(delve, argv, program.environment(), program.directory());
    }

    /** Who can connect can do anything. A container decides itself whom it lets in. */
    private static String where(Environment environment) {
        boolean container =
                ProcessHandle.current().pid() == 1
                        || environment.get("KUBERNETES_SERVICE_HOST").isPresent()
                        || MARKS_OF_CONTAINERS.stream().anyMatch(Files::exists);
        return container ? PORT : ONLY_HERE;
    }
}
