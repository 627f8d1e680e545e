package dev.hotreload.golang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code cmd} of which it is known what it does: {@code go build}, and before or after it steps
 * that no variable for {@code go} can harm.
 *
 * @param builds the words that follow {@code go build}, for each one of it
 * @param others the other steps
 */
record GoCommand(List<List<String>> builds, List<ShellStep> others) {

    /** What decides which {@code go} runs, and what it takes for settings. */
    private static final Set<String> MEDDLING =
            Set.of("GOFLAGS", "GOENV", "GOROOT", "GOTOOLCHAIN", "PATH", "HOME", "XDG_CONFIG_HOME");

    private static final Set<String> HARMLESS_OF_GO =
            Set.of("fmt", "generate", "list", "mod", "test", "version", "vet");

    /** Nothing that the program could read comes of these but what go builds into it. */
    private static final Set<String> GENERATORS =
            Set.of("buf", "cd", "echo", "gofmt", "mkdir", "sqlc", "swag", "templ", "true", "wire");

    private static final Set<String> HARMLESS =
            Set.of("bun", "cp", "mv", "npm", "npx", "pnpm", "rm", "tailwindcss", "yarn");

    /** Flags of {@code go build} that are one word, of two that are a name and its value. */
    private static final Set<String> ONE_WORD =
            Set.of(
                    "a",
                    "asan",
                    "buildvcs",
                    "cover",
                    "json",
                    "linkshared",
                    "modcacherw",
                    "msan",
                    "n",
                    "race",
                    "trimpath",
                    "v",
                    "work",
                    "x");

    /** Empty for a text that does, or may do, anything else, or builds nothing. */
    static Optional<GoCommand> of(String text) {
        return ShellStep.all(text).filter(GoCommand::isKnown).map(GoCommand::of);
    }

    private static GoCommand of(List<ShellStep> steps) {
        List<List<String>> builds = new ArrayList<>();
        List<ShellStep> others = new ArrayList<>();
        for (ShellStep step : steps) {
            if (isBuild(step)) {
                List<String> words = forGo(step);
                builds.add(words.subList(1, words.size()));
            } else {
                others.add(step);
            }
        }
        return new GoCommand(List.copyOf(builds), List.copyOf(others));
    }

    private static boolean isKnown(List<ShellStep> steps) {
        return steps.stream().anyMatch(GoCommand::isBuild)
                && steps.stream().noneMatch(step -> meddles(step.variables()))
                && steps.stream()
                        .allMatch(step -> isBuild(step) || generates(step) || isHarmless(step));
    }

    private static boolean meddles(Collection<String> variables) {
        return variables.stream().anyMatch(MEDDLING::contains);
    }

    private static boolean isBuild(ShellStep step) {
        return subcommand(step).equals("build");
    }

    private static boolean generates(ShellStep step) {
        return GENERATORS.contains(step.words().getFirst())
                || HARMLESS_OF_GO.contains(subcommand(step));
    }

    /** Empty where it is not {@code go}. */
    private static String subcommand(ShellStep step) {
        return forGo(step).stream().findFirst().orElse("");
    }

    /** The words from the name of what {@code go} is to do; {@code -C} comes before it. */
    private static List<String> forGo(ShellStep step) {
        List<String> words = step.words();
        if (!words.getFirst().equals("go")) {
            return List.of();
        }
        int options = words.size() > 2 && words.get(1).equals("-C") ? 2 : 0;
        return words.subList(1 + options, words.size());
    }

    private static boolean isHarmless(ShellStep step) {
        return HARMLESS.contains(step.words().getFirst());
    }

    /** Whether one of its builds has a flag of that name, written without hyphens. */
    boolean sets(String flag) {
        return builds.stream().flatMap(List::stream).anyMatch(word -> flag.equals(flagOf(word)));
    }

    /** The name of the flag that a word is; empty for another word. */
    static String flagOf(String word) {
        return word.startsWith("-")
                ? word.replaceFirst("^--?", "").replaceFirst("(?s)=.*", "")
                : "";
    }

    /** Whether all that it makes is one program, and what that program is built from. */
    boolean makesOneProgram() {
        return builds.size() == 1
                && others.stream().allMatch(GoCommand::generates)
                && isOne(packages(builds.getFirst()));
    }

    /** Whether a text does no more than to make what a program is built from. */
    static boolean onlyGenerates(String text) {
        return ShellStep.all(text)
                .filter(steps -> steps.stream().allMatch(GoCommand::generates))
                .isPresent();
    }

    private static boolean isOne(List<String> packages) {
        boolean files = packages.stream().allMatch(it -> it.endsWith(".go"));
        return packages.stream().noneMatch(it -> it.contains("..."))
                && (packages.size() <= 1 || files);
    }

    private static List<String> packages(List<String> words) {
        List<String> packages = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String flag = flagOf(words.get(at));
            if (flag.isEmpty()) {
                packages.add(words.get(at));
            } else if (!words.get(at).contains("=") && !ONE_WORD.contains(flag)) {
                at++;
            }
        }
        return packages;
    }
}
