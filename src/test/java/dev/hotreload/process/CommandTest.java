package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class CommandTest {

    private static List<String> argv(String text, String... arguments) {
        return Command.shell(text, List.of(arguments), List.of(), Path.of("/")).argv();
    }

    @Test
    void shellTextWithoutArgumentsStaysAsItIs() {
        assertThat(argv("FOO=1 ./app # comment"))
                .containsExactly("sh", "-c", "FOO=1 ./app # comment");
    }

    @Test
    void argumentsOfShellTextAreNeverPartOfTheText() {
        assertThat(argv("./app", "a b", "$(id)"))
                .containsExactly("sh", "-c", "./app \"$@\"", "sh", "a b", "$(id)");
    }
}
