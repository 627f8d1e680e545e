package dev.hotreload.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One {@code [[build.rules]]}: files that run a command of their own and never a build. Rules are
 * asked in their order and before every other filter; the first that matches wins.
 *
 * @param name for messages; {@code rule-<index>} where the file gives none
 * @param command {@code cmd}, shell text, never blank
 * @param includeDirs absolute and normalized; watched even where {@code exclude_dir} has them
 * @param includeExt extensions without the dot
 * @param includeFiles absolute and normalized; a file counts if a directory fits and (extension or
 *     file) fits, an empty list fitting everything; one of the three lists is not empty
 * @param excludeRegex searched in the absolute path
 * @param delay how long to wait after the first change, never negative
 */
public record Rule(
        String name,
        String command,
        List<Path> includeDirs,
        List<String> includeExt,
        List<Path> includeFiles,
        List<Regex> excludeRegex,
        Duration delay) {

    public Rule {
        includeDirs = List.copyOf(includeDirs);
        includeExt = List.copyOf(includeExt);
        includeFiles = List.copyOf(includeFiles);
        excludeRegex = List.copyOf(excludeRegex);
        if (command.isBlank() || delay.isNegative()) {
            throw new IllegalArgumentException("cmd is blank or delay negative: " + delay);
        }
        if (includeDirs.isEmpty() && includeExt.isEmpty() && includeFiles.isEmpty()) {
            throw new IllegalArgumentException("fits no file: " + name);
        }
    }
}
