package dev.hotreload.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is run when, from {@code [build]}. The commands are shell text, run in {@link
 * Config#workingDirectory}.
 *
 * @param preCommands {@code pre_cmd}, run before {@code command} in this order
 * @param command {@code cmd}, never blank
 * @param postCommands {@code post_cmd}, run once when the daemon leaves
 * @param log {@code log} under {@code tmp_dir}; absolute
 * @param delay {@code delay}: how long the tree must be quiet before a build counts, never negative
 * @param stopOnError {@code stop_on_error}: whether a failed build stops the program
 * @param stop from {@code send_interrupt} and {@code kill_delay}, or from {@code [hotreload]}
 * @param rerun {@code rerun}: whether a program that ended by itself is started again
 * @param rerunDelay {@code rerun_delay}: the pause before the first of these starts, never negative
 */
public record Build(
        List<String> preCommands,
        String command,
        List<String> postCommands,
        Program program,
        Path log,
        Duration delay,
        boolean stopOnError,
        Stop stop,
        boolean rerun,
        Duration rerunDelay) {

    public Build {
        preCommands = List.copyOf(preCommands);
        postCommands = List.copyOf(postCommands);
        if (command.isBlank()) {
            throw new IllegalArgumentException("cmd is blank");
        }
        if (delay.isNegative() || rerunDelay.isNegative()) {
            throw new IllegalArgumentException("negative: " + delay + " or " + rerunDelay);
        }
    }
}
