package dev.hotreload.cli;

import dev.hotreload.config.Key;
import dev.hotreload.config.Keys;
import dev.hotreload.config.Section;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class HelpText {

    private static final int WIDTH = 100;
    private static final int INDENT = 8;

    private static final String USAGE =
            """
            Builds, runs and reloads a Go program whenever its files change. Reads the air.toml of Air.

            Usage
              hotreload [flags] [-- args]   args go to the program
              hotreload init                write a commented .air.toml for the project here
              hotreload explain PATH...     say whether paths are watched, and which rule says so
              hotreload explain --tree      say it of every directory

            Examples
              hotreload
              hotreload -c deploy/air.toml -- --port 8080
              hotreload --build.cmd "go build -o ./tmp/main ./cmd/server" --build.delay 200
              hotreload --build.exclude_dir assets,node_modules --build.poll
            """;

    private static final String KEYS =
            """

            Every key of the configuration is a flag. Values of lists are separated by commas, and a
            flag may be repeated to add to its list; a switch alone means true.
            """;

    private HelpText() {}

    static String text() {
        StringBuilder text = new StringBuilder(USAGE).append("\nFlags\n");
        Flag.own().forEach(flag -> text.append(names(flag)).append(wrapped(flag.meaning())));
        text.append(KEYS);
        Keys.sections().stream()
                .filter(section -> section.keys().getFirst().hasFlag())
                .forEach(section -> text.append(keys(section)));
        text.append("\nExit status\n");
        Arrays.stream(ExitCode.values()).forEach(code -> text.append(line(code)));
        return text.toString();
    }

    private static String keys(Section section) {
        return section.keys().stream()
                .map(HelpText::key)
                .collect(Collectors.joining("", "\n" + section.title() + "\n", ""));
    }

    private static String key(Key<?> key) {
        String value = key.standardToml();
        boolean empty = value.equals("[]") || value.equals("\"\"");
        String standard = empty ? "" : " (default " + value + ")";
        String unit = key.type().describe().equals("integer (ms)") ? ", in ms" : "";
        return names(Flag.of(key)) + wrapped(key.meaning().replace("`", "") + unit + standard);
    }

    private static String names(Flag flag) {
        String names = flag.names().stream().map(Flag::dashed).collect(Collectors.joining(", "));
        return "  " + names + (flag.value().isEmpty() ? "" : " " + flag.value()) + "\n";
    }

    private static String line(ExitCode code) {
        return "  " + code.status() + "  " + code.meaning() + "\n";
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = WIDTH;
        for (String word : text.split(" ", -1)) {
            boolean breaks = column + 1 + word.length() > WIDTH;
            lines.append(breaks ? "\n" + " ".repeat(INDENT) : " ").append(word);
            column = (breaks ? INDENT : column + 1) + word.length();
        }
        return lines.substring(1) + "\n";
    }
}
