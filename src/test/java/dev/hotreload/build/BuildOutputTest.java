package dev.hotreload.build;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hotreload.report.Console;
import dev.hotreload.report.Printer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class BuildOutputTest {

    @TempDir Path directory;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Printer printer = new Printer(bytes);
    private final Console console = new Console(printer);

    private String screen() throws InterruptedException {
        printer.flush(Duration.ofSeconds(10));
        return bytes.toString(UTF_8);
    }

    private static void write(BuildOutput output, String text) {
        byte[] bytes = (text + "garbage").getBytes(UTF_8);
        output.write(bytes, bytes.length - "garbage".length());
    }

    private Path log() {
        return directory.resolve("tmp/deeper/build-errors.log");
    }

    @Test
    void isKeptBackUntilItIsShown() throws Exception {
        BuildOutput output = BuildOutput.to(console);
        write(output, "one\n");
        write(output, "two\n");
        assertThat(screen()).isEmpty();
        output.show();
        assertThat(screen()).isEqualTo("one\ntwo\n");
    }

    @Test
    void isShownAsItComesAfterThat() throws Exception {
        BuildOutput output = BuildOutput.to(console);
        output.show();
        write(output, "one\n");
        assertThat(screen()).isEqualTo("one\n");
        output.note("two");
        assertThat(screen()).isEqualTo("one\ntwo\n");
    }

    @Test
    void isShownOnceOnly() throws Exception {
        BuildOutput output = BuildOutput.to(console);
        write(output, "one\n");
        output.show();
        output.show();
        assertThat(screen()).isEqualTo("one\n");
    }

    @Test
    void isLoggedWhetherOrNotItIsShown() throws Exception {
        BuildOutput output = BuildOutput.to(console, log());
        write(output, "one\n");
        output.note("two");
        assertThat(log()).hasContent("one\ntwo\n");
        assertThat(screen()).isEmpty();
    }

    @Test
    void theLogIsThatOfOneBuild() throws Exception {
        BuildOutput first = BuildOutput.to(console, log());
        write(first, "a long error message\n");
        first.close();
        BuildOutput.to(console, log()).close();
        assertThat(log()).isEmptyFile();
    }

    @Test
    void whatComesAfterTheLogIsClosedIsShownNevertheless() throws Exception {
        BuildOutput output = BuildOutput.to(console, log());
        output.show();
        output.close();
        write(output, "late\n");
        assertThat(screen()).isEqualTo("late\n");
    }

    @Test
    void aLogThatCannotBeWrittenIsAnError() throws Exception {
        Files.createDirectories(log());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> BuildOutput.to(console, log()))
                .isInstanceOf(IOException.class);
    }
}
