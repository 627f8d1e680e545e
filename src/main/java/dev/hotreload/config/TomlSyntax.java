package dev.hotreload.config;

import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

import java.util.Optional;

/** From text to tables, or to sentences about where the text is no TOML. */
final class TomlSyntax {

    private TomlSyntax() {}

    static Optional<TomlTable> parse(String text, ConfigFile file, Problems problems) {
        TomlParseResult result = Toml.parse(text);
        for (TomlParseError error : result.errors()) {
            problems.error(
                    file.at(error.position().line(), error.position().column()),
                    SyntaxSentence.of(error.getMessage()));
        }
        return result.hasErrors() ? Optional.empty() : Optional.of(result);
    }
}
