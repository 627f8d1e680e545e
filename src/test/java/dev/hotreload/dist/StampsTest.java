package dev.hotreload.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class StampsTest {

    @TempDir Path directory;
    private int made;

    @Test
    void aThingIsMadeAgainOnlyWhenItsInputsChangeOrItIsGone() throws Exception {
        make("one");
        make("one");
        assertThat(made).isEqualTo(1);
        make("two");
        assertThat(made).isEqualTo(2);
        Files.delete(directory.resolve("thing/file"));
        Files.delete(directory.resolve("thing"));
        make("two");
        assertThat(made).isEqualTo(3);
    }

    @Test
    void whatFailedIsTriedAgain() throws Exception {
        assertThatThrownBy(() -> stamps().ifChanged("x", "one", directory.resolve("x"), this::fail))
                .isInstanceOf(IOException.class);
        make("one");
        assertThat(made).isEqualTo(1);
    }

    private void make(String inputs) throws Exception {
        stamps().ifChanged(
                        "x",
                        inputs,
                        directory.resolve("thing"),
                        output -> {
                            Files.writeString(Files.createDirectory(output).resolve("file"), "");
                            made++;
                        });
    }

    private void fail(Path output) throws IOException {
        Files.writeString(output, "half");
        throw new IOException("as arranged");
    }

    private Stamps stamps() {
        return new Stamps(directory.resolve("stamps"));
    }
}
