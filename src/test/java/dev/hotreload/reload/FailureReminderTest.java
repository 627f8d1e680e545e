package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Console;
import dev.hotreload.report.Logging;
import dev.hotreload.report.Look;
import dev.hotreload.report.Notice.StillFailing;
import dev.hotreload.report.Printer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class FailureReminderTest {

    private static final StillFailing FAILURE =
            new StillFailing("./main.go:1:2: wrong", Duration.ofSeconds(3));

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Printer printer = new Printer(screen);
    private final FailureReminder reminder = new FailureReminder(new Console(printer));

    @BeforeEach
    void linesGoToTheScreen() {
        Logging.start(printer, new Look(Map.of(), false, false, false), false);
    }

    private boolean remindsAt(long bytesWritten) throws InterruptedException {
        screen.reset();
        reminder.look(FAILURE, bytesWritten);
        printer.flush(Duration.ofSeconds(10));
        return screen.size() > 0;
    }

    @Test
    void saysNothingWhileTheCompilersWordsAreTheLast() throws Exception {
        reminder.shown(1000);
        assertThat(remindsAt(1000)).isFalse();
        assertThat(remindsAt(1000)).isFalse();
    }

    @Test
    void remindsOnceTheProgramHasWrittenOverThem() throws Exception {
        reminder.shown(1000);
        assertThat(remindsAt(1001)).isTrue();
        assertThat(remindsAt(1001)).isFalse();
    }

    @Test
    void remindsOfAProgramThatBeganAnewToo() throws Exception {
        reminder.shown(1000);
        assertThat(remindsAt(10)).isTrue();
    }

    @Test
    void remindsMoreAndMoreSeldomOfAProgramThatWritesAllTheTime() throws Exception {
        reminder.shown(0);
        List<Integer> looks = new ArrayList<>();
        for (int look = 1; look <= 300; look++) {
            if (remindsAt(look)) {
                looks.add(look);
            }
        }
        assertThat(looks).containsExactly(1, 5, 21, 81, 141, 201, 261);
    }

    @Test
    void beginsAnewWithTheNextFailure() throws Exception {
        reminder.shown(0);
        assertThat(remindsAt(1)).isTrue();
        assertThat(remindsAt(2)).isFalse();
        reminder.shown(2);
        assertThat(remindsAt(3)).isTrue();
    }
}
