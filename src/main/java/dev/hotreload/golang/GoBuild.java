package dev.hotreload.golang;

import dev.hotreload.config.Build;

/** What is known of a project's build without running it. */
public final class GoBuild {

    private GoBuild() {}

    /**
     * Whether one binary holds all that the build can make: neither another program nor a file that
     * the program may read may come of it. Most that say no make just one all the same.
     */
    public static boolean makesOneProgram(Build build) {
        return GoCommand.of(build.command()).filter(GoCommand::makesOneProgram).isPresent()
                && build.preCommands().stream().allMatch(GoCommand::onlyGenerates);
    }
}
