package dev.hotreload.program;

import dev.hotreload.config.Config;
import dev.hotreload.process.EnvFile;
import dev.hotreload.process.Environment;
import dev.hotreload.report.Console;
import dev.hotreload.report.Part;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads {@code env_files} anew for every command and program, and says once what is wrong with one.
 */
public final class EnvironmentFiles {

    private final Environment inherited;
    private final Console console;
    private final Map<Path, String> told = new HashMap<>();
    private final Map<Path, Map<String, String>> lastGood = new HashMap<>();

    public EnvironmentFiles(Environment inherited, Console console) {
        this.inherited = inherited;
        this.console = console;
    }

    /** What the daemon was started with, and below it the files, the last one on top. */
    public Environment read(Config config) {
        Map<String, String> variables = Map.of();
        for (Path path : config.envFiles()) {
            variables = EnvFile.merge(variables, read(path));
        }
        return inherited.and(variables);
    }

    /**
     * A broken edit changes nothing; of a file that was never good, what stands before it counts.
     */
    private Map<String, String> read(Path path) {
        EnvFile file = EnvFile.read(path, inherited);
        if (file.problem().isEmpty()) {
            lastGood.put(path, file.variables());
            told.remove(path);
            return file.variables();
        }
        boolean wasGood = lastGood.containsKey(path);
        String consequence = wasGood ? "; its variables from before stay" : "";
        file.problem()
                .filter(problem -> !problem.equals(told.put(path, problem)))
                .ifPresent(problem -> console.say(Part.MAIN, problem + consequence));
        return lastGood.getOrDefault(path, file.variables());
    }
}
