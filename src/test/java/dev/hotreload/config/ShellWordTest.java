package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "./tmp/main, ./tmp/main",
                "a b, 'a b'",
                "it's, 'it'\\''s'",
                "$HOME, '$HOME'",
                "\"\", ''",
                "~/x, '~/x'"
            })
    void quotesWhatAShellWouldChange(String text, String word) {
        assertThat(ShellWord.quote(text)).isEqualTo(word);
    }
}
