package dev.hotreload.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Which files count and how they are observed, from {@code [build]}.
 *
 * @param includeExt extensions without the dot; {@code "*"} stands for every file
 * @param includeDirs absolute and normalized; those under {@code root} restrict what is watched
 *     there, the others are watched in addition
 * @param includeFiles absolute and normalized; they count whatever their extension
 * @param excludeDirs absolute and normalized; with a part {@code **} it is a glob
 * @param excludeFiles globs as Go's {@code filepath.Match} takes them, on the path relative to
 *     {@code root}; a part {@code **} stands for any number of directories
 * @param excludeRegex searched in the absolute path
 * @param gitignore whether what git ignores does not count
 * @param pollInterval how often a polled tree is looked at; at least 500 ms, as in Air
 */
public record Watch(
        List<String> includeExt,
        List<Path> includeDirs,
        List<Path> includeFiles,
        List<Path> excludeDirs,
        List<String> excludeFiles,
        List<Regex> excludeRegex,
        boolean gitignore,
        boolean followSymlinks,
        boolean poll,
        Duration pollInterval) {

    public Watch {
        includeExt = List.copyOf(includeExt);
        includeDirs = List.copyOf(includeDirs);
        includeFiles = List.copyOf(includeFiles);
        excludeDirs = List.copyOf(excludeDirs);
        excludeFiles = List.copyOf(excludeFiles);
        excludeRegex = List.copyOf(excludeRegex);
    }
}
