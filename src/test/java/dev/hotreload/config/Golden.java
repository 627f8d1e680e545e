package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a file of this project holds. {@code -Dgolden.write} writes the file anew. */
record Golden(Path file) {

    void equalTo(String text) throws IOException {
        if (System.getProperty("golden.write") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("%s differs; look at it, then run: mvn test -Dgolden.write", file)
                .isEqualTo(Files.readString(file));
    }
}
