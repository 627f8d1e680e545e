package dev.hotreload.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The effective configuration of one daemon: defaults, file, {@code [build.linux]} and flags
 * merged. It cannot exist invalid; whoever holds one need not check anything again.
 *
 * @param file the file that was read, absolute; empty where none was found
 * @param workingDirectory where every command and the program run; absolute
 * @param root the directory that is watched; absolute, without symbolic links
 * @param tmpDir where the build log and the lock go; absolute and normalized, may lie outside
 *     {@code root}, may be absent
 * @param testdataDir a directory that is never watched; absolute
 * @param envFiles files of variables for commands and program, the last one wins; absolute, may be
 *     absent
 */
public record Config(
        Optional<Path> file,
        Path workingDirectory,
        Path root,
        Path tmpDir,
        Optional<Path> testdataDir,
        List<Path> envFiles,
        Build build,
        Watch watch,
        List<Rule> rules,
        Log log,
        Color color,
        Misc misc,
        Screen screen,
        Proxy proxy,
        Hotreload hotreload) {

    public Config {
        envFiles = List.copyOf(envFiles);
        rules = List.copyOf(rules);
    }

    /** The file that was read, or where no file was found, those that would have been. */
    public List<Path> possibleFiles() {
        return file.map(List::of).orElseGet(() -> ConfigFile.lookedFor(workingDirectory));
    }
}
