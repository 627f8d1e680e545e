package dev.hotreload.program;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Says what to do about a program that is not there after a good build.
 *
 * @param name as the user wrote it
 * @param file where it would be
 * @param key that names it
 */
record AbsentProgram(String name, Path file, String key) {

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*=.*");

    @Override
    public String toString() {
        if (ASSIGNMENT.matcher(name).matches()) {
            return name
                    + " is no program: set variables in full_bin (full_bin = \""
                    + name
                    + " ./tmp/main\") or in a file of env_files";
        }
        if (name.equals(Delve.NAME)) {
            return Delve.NOT_INSTALLED + ": " + Delve.HOW_TO_INSTALL;
        }
        return (name.contains("/")
                        ? file + " does not exist after a good build"
                        : name + " is neither in PATH nor, after a good build, " + file)
                + ": have cmd make it (go build -o "
                + name
                + " ...), or set "
                + key
                + " to what cmd makes";
    }
}
