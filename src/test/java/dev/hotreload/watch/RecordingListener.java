package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what it hears until a test asks for it. */
final class RecordingListener implements WatchListener {

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<List<Change>> reports = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> debts = new LinkedBlockingQueue<>();

    @Override
    public void changed(List<Change> changes) {
        reports.add(changes);
    }

    @Override
    public void outstanding() {
        debts.add("outstanding");
    }

    @Override
    public void complete() {
        debts.add("complete after " + reports.size());
    }

    @Override
    public void trouble(String sentence) {
        troubles.add(sentence);
    }

    /** {@code outstanding}, or {@code complete after} so many reports that no test asked for. */
    String nextDebt() {
        return next(debts, "word of what is owed");
    }

    List<Change> nextReport() {
        return next(reports, "report");
    }

    String nextTrouble() {
        return next(troubles, "trouble");
    }

    /** All reports up to and with the one that names {@code last}. */
    List<List<Change>> reportsUntil(Path last) {
        List<List<Change>> heard = new ArrayList<>();
        do {
            heard.add(nextReport());
        } while (heard.getLast().stream().noneMatch(change -> change.path().equals(last)));
        return heard;
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    List<List<Change>> reports() {
        return List.copyOf(reports);
    }

    private <T> T next(BlockingQueue<T> queue, String what) {
        try {
            T heard = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(heard)
                    .as("no %s came; troubles: %s, reports: %s", what, troubles, reports)
                    .isNotNull();
            return heard;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
