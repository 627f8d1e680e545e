package dev.hotreload.build;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to do about failures of a build that are not the source's fault, and often a container's.
 */
enum BuildAdvice {
    UNTRUSTED_REPOSITORY(
            "error obtaining VCS status",
            "git refuses to tell go the revision, mostly because the repository belongs to another"
                    + " user: run `git config --global --add safe.directory '*'` where hotreload runs,"
                    + " or set GOFLAGS=-buildvcs=false"),
    OUT_OF_MEMORY(
            ": signal: killed",
            "a tool of go was killed, mostly for want of memory: raise the limit of the container,"
                    + " or set GOFLAGS=-p=1"),
    NO_BUILD_CACHE(
            "GOCACHE is not defined",
            "the user has no home directory: set GOCACHE to a directory that can be written to"),
    NO_GO(
            Pattern.compile("(?m): go: (?:command )?not found$"),
            "go is not in PATH: install it or set PATH"),
    NO_MODULE(
            "go: go.mod file not found in current directory or any parent directory",
            "there is no go.mod here or above: run `go mod init NAME`");

    private final Pattern sign;
    private final String remedy;

    BuildAdvice(String sign, String remedy) {
        this(Pattern.compile(sign, Pattern.LITERAL), remedy);
    }

    BuildAdvice(Pattern sign, String remedy) {
        this.sign = sign;
        this.remedy = remedy;
    }

    /** What to do about a build that failed with this output, if that is known; one line. */
    static Optional<String> on(String output) {
        return Arrays.stream(values())
                .filter(advice -> advice.sign.matcher(output).find())
                .map(advice -> advice.remedy)
                .findFirst();
    }
}
