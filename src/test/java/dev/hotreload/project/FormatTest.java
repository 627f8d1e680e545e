package dev.hotreload.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the sources to one format. {@code mvn test -Dtest=FormatTest -Dformat.write} puts them into
 * it.
 */
class FormatTest {

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder()
                            .style(Style.AOSP)
                            .reorderModifiers(true)
                            .build());

    @Test
    void javaSourcesHaveTheFormatOfGoogleJavaFormatWithFourSpaces() throws Exception {
        List<Path> wrong = new ArrayList<>();
        for (Path source : ProjectFiles.below("src", ".java")) {
            String text = Files.readString(source);
            String formatted = format(text);
            if (!formatted.equals(text)) {
                wrong.add(source);
                writeIfAsked(source, formatted);
            }
        }
        assertThat(wrong).as("run: mvn test -Dtest=FormatTest -Dformat.write").isEmpty();
    }

    private static String format(String text) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(text, Style.AOSP);
        return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    }

    private static void writeIfAsked(Path source, String formatted) throws IOException {
        if (System.getProperty("format.write") != null) {
            Files.writeString(source, formatted);
        }
    }
}
