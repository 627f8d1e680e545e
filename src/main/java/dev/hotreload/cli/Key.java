package dev.hotreload.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a key of the terminal asks for. */
enum Key {
    RELOAD("r", "build and start anew, changed or not"),
    STOP("s", "stop the program, start it again"),
    PAUSE("p", "pause watching, go on"),
    QUIT("q", "quit"),
    HELP("?h", "this"),
    LINE("\n\r", "");

    private final String characters;
    private final String meaning;

    Key(String characters, String meaning) {
        this.characters = characters;
        this.meaning = meaning;
    }

    /** The key of that character. */
    static Optional<Key> of(byte character) {
        return Arrays.stream(values())
                .filter(key -> key.characters.indexOf(character) >= 0)
                .findFirst();
    }

    /** All of them, a line each. */
    static String help() {
        return Arrays.stream(values())
                .filter(key -> !key.meaning.isEmpty())
                .map(key -> "  " + String.join(" ", key.characters.split("")) + "  " + key.meaning)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
