package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.OptionalLong;

class MemoryEventsTest {

    private static final String NONE = "low 0\nmax 7\noom 0\noom_kill 0\noom_group_kill 0\n";
    private static final String ONE = "low 0\nmax 9\noom 1\noom_kill 1\noom_group_kill 0\n";

    @TempDir Path directory;
    private FakeProc fake;

    @BeforeEach
    void makeProc() {
        fake = new FakeProc(directory);
    }

    private MemoryEvents events() {
        return MemoryEvents.in(fake.proc());
    }

    @Test
    void aKillIsSeenWithTheLimit() throws Exception {
        fake.inGroup("0::/a/b", "/", "cgroup2")
                .group("a/b/memory.events", NONE)
                .group("a/b/memory.max", "536870912\n");
        MemoryEvents.Snapshot before = events().snapshot();
        assertThat(events().since(before)).isEmpty();
        fake.group("a/b/memory.events", ONE);
        assertThat(events().since(before))
                .hasValue(new MemoryEvents.Lack(OptionalLong.of(536_870_912)));
    }

    @Test
    void theSmallestLimitOfTheGroupsAboveHolds() throws Exception {
        fake.inGroup("0::/a/b", "/", "cgroup2")
                .group("a/b/memory.events", ONE)
                .group("a/b/memory.max", "max\n")
                .group("a/memory.max", "1000000\n")
                .group("memory.max", "2000000\n");
        assertThat(events().since(new MemoryEvents.Snapshot(OptionalLong.of(0))))
                .hasValue(new MemoryEvents.Lack(OptionalLong.of(1_000_000)));
    }

    @Test
    void inAContainerTheMountBeginsAtItsOwnGroup() throws Exception {
        fake.inGroup("4:memory:/docker/abc", "/docker/abc", "cgroup")
                .group("memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n")
                .group("memory.limit_in_bytes", "67108864\n");
        assertThat(events().snapshot().killed()).hasValue(3);
        assertThat(events().since(new MemoryEvents.Snapshot(OptionalLong.of(2))))
                .hasValue(new MemoryEvents.Lack(OptionalLong.of(67_108_864)));
    }

    @Test
    void theFirstVersionsLargestNumberIsNoLimit() throws Exception {
        fake.inGroup("4:cpu,memory:/a", "/", "cgroup")
                .group("a/memory.oom_control", "oom_kill 1\n")
                .group("a/memory.limit_in_bytes", "9223372036854771712\n");
        assertThat(events().since(new MemoryEvents.Snapshot(OptionalLong.of(0))))
                .hasValue(new MemoryEvents.Lack(OptionalLong.empty()));
    }

    @Test
    void aSystemThatDoesNotTellHasNoKills() throws Exception {
        assertThat(events().snapshot()).isEqualTo(MemoryEvents.Snapshot.NONE);
        fake.inGroup("0::/gone", "/", "cgroup2");
        assertThat(events().since(new MemoryEvents.Snapshot(OptionalLong.of(0)))).isEmpty();
        fake.inGroup("garbage", "/", "cgroup2");
        assertThat(events().since(MemoryEvents.Snapshot.NONE)).isEmpty();
    }
}
