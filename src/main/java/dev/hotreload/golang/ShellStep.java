package dev.hotreload.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command of shell text, as the shell takes it.
 *
 * @param variables the names of those that are set before it
 * @param words never empty
 */
record ShellStep(Set<String> variables, List<String> words) {

    private static final String PLAIN = "[\\w@%+=:,./-]";
    private static final Pattern WORD =
            Pattern.compile("(?:" + PLAIN + "+|'[^'\n]*'|\"[^\"$`\\\\\n]*\")+");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=.*");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern SPACE = Pattern.compile("[ \t]+");

    ShellStep {
        variables = Set.copyOf(variables);
        words = List.copyOf(words);
    }

    /**
     * The commands of a text that runs one after another as long as each succeeds; empty for a text
     * that does anything else, or whose words are known to the shell alone.
     */
    static Optional<List<ShellStep>> all(String text) {
        List<ShellStep> steps = new ArrayList<>();
        for (String part : text.strip().split("&&", -1)) {
            Optional<ShellStep> step = words(part.strip()).flatMap(ShellStep::of);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(List.copyOf(steps));
    }

    /** With their quotes. */
    private static Optional<List<String>> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        Matcher space = SPACE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!word.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            words.add(word.group());
            at = word.end();
            at = space.region(at, text.length()).lookingAt() ? space.end() : at;
        }
        return Optional.of(words);
    }

    private static Optional<ShellStep> of(List<String> written) {
        int assigned = 0;
        while (assigned < written.size() && ASSIGNMENT.matcher(written.get(assigned)).matches()) {
            assigned++;
        }
        List<String> words =
                written.subList(assigned, written.size()).stream()
                        .map(ShellStep::unquoted)
                        .toList();
        Set<String> variables =
                Set.copyOf(
                        written.subList(0, assigned).stream()
                                .map(it -> it.substring(0, it.indexOf('=')))
                                .toList());
        return words.isEmpty() ? Optional.empty() : Optional.of(new ShellStep(variables, words));
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word).replaceAll("$1$2");
    }
}
