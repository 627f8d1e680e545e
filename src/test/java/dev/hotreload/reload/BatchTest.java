package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.watch.Change;
import dev.hotreload.watch.Change.Kind;
import dev.hotreload.watch.Target;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class BatchTest {

    private static List<Change> change(String file, Kind kind) {
        return List.of(new Change(Path.of(file), kind, new Target.Program(), 0));
    }

    private static List<Change> written(String file) {
        return change(file, Kind.WRITTEN);
    }

    @Test
    void oneFileIsNamed() {
        assertThat(Batch.of(written("cmd/main.go"), 0).describe()).isEqualTo("cmd/main.go changed");
    }

    @Test
    void aNameThatATerminalWouldObeyIsMadeHarmless() {
        assertThat(Batch.of(written("a\u001b[2J\n.go"), 0).describe())
                .isEqualTo("a\\u001b[2J\\n.go changed");
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() {
        assertThat(Batch.of(written("a.go"), 0).and(change("a.go", Kind.DELETED)).describe())
                .isEqualTo("a.go deleted");
    }

    @Test
    void theFirstOfSeveralFilesIsNamedAndEachCountsOnce() {
        Batch batch = Batch.of(written("b.go"), 0).and(written("a.go")).and(written("b.go"));
        assertThat(batch.describe()).isEqualTo("b.go and 1 more changed");
    }

    @Test
    void aReasonIsTold() {
        assertThat(Batch.because("first build", 0).describe()).isEqualTo("first build");
    }

    @Test
    void filesAreToldRatherThanAReason() {
        assertThat(Batch.because("first build", 0).and(written("a.go")).describe())
                .isEqualTo("a.go changed");
    }
}
