package dev.hotreload.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hotreload.report.Console;
import dev.hotreload.report.Printer;

import java.io.ByteArrayOutputStream;
import java.time.Duration;

/** What the user sees. */
final class Screen {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Printer printer = new Printer(bytes);

    Console console() {
        return new Console(printer);
    }

    String text() throws InterruptedException {
        printer.flush(Duration.ofSeconds(10));
        return bytes.toString(UTF_8);
    }
}
