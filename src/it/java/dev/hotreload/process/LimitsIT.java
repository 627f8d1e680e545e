package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs into the limits of the real kernel. */
@Timeout(120)
class LimitsIT {

    private static final String LIMIT = "33554432";

    private static final String NO_GROUP =
            "no cgroup can be made here: no process runs out of memory";

    @TempDir Path directory;

    private static String verdict(String text) throws Exception {
        ExitStatus status = Children.run(text).status();
        return KernelVerdict.on(status, false, MemoryEvents.Snapshot.NONE).orElse("");
    }

    @Test
    void tooMuchCpuTimeIsNamed() throws Exception {
        assertThat(verdict("ulimit -S -t 1; while :; do :; done")).contains("ulimit -t");
    }

    @Test
    void tooLargeAFileIsNamed() throws Exception {
        String file = directory.resolve("f").toString();
        assertThat(verdict("ulimit -f 1; exec head -c 1000000 /dev/zero >" + file))
                .contains("ulimit -f");
    }

    @Test
    void aKillOfAnotherProcessIsToldFromOurs() throws Exception {
        assertThat(verdict("kill -KILL $$"))
                .startsWith("killed by SIGKILL that hotreload did not send");
    }

    @Test
    void aDumpedCoreIsMentioned() throws Exception {
        assumeTrue(dumpsInDirectory(), "cores are not written to the current directory here");
        Command command =
                Command.shell(
                        "ulimit -c unlimited && kill -SEGV $$",
                        List.of(),
                        List.of("PATH=/usr/bin:/bin"),
                        directory);
        assertThat(Children.run(command).status()).hasToString("SIGSEGV (core dumped)");
    }

    private static boolean dumpsInDirectory() throws IOException {
        String pattern = Files.readString(Path.of("/proc/sys/kernel/core_pattern")).strip();
        return !pattern.startsWith("|") && !pattern.startsWith("/");
    }

    @Test
    void aProcessThatNeedsMoreMemoryThanItsGroupHasIsCounted() throws Exception {
        Optional<MemoryGroup> ours = MemoryEvents.here().group();
        assumeTrue(ours.isPresent(), NO_GROUP);
        Optional<MemoryGroup> made = groupBelow(ours.orElseThrow());
        assumeTrue(made.isPresent(), NO_GROUP);
        MemoryGroup group = made.orElseThrow();
        try {
            long before = group.killed().orElseThrow();
            Children.Ran ran =
                    Children.run(
                            "echo $$ >"
                                    + group.directory()
                                    + "/cgroup.procs || exit 1\n"
                                    + "exec tail -n 1 /dev/zero");
            assertThat(ran.status()).as(ran.text()).hasToString("SIGKILL");
            assertThat(group.killed()).hasValue(before + 1);
            assertThat(group.limit()).hasValue(Long.parseLong(LIMIT));
        } finally {
            Files.delete(group.directory());
        }
    }

    private static Optional<MemoryGroup> groupBelow(MemoryGroup ours) throws IOException {
        Path directory = ours.directory().resolve("it-" + ProcessHandle.current().pid());
        MemoryGroup group = new MemoryGroup(ours.top(), directory, ours.killsIn(), ours.limitIn());
        try {
            Files.createDirectory(directory);
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            Files.writeString(directory.resolve(ours.limitIn()), LIMIT);
            return Optional.of(group);
        } catch (IOException e) {
            Files.deleteIfExists(directory);
            return Optional.empty();
        }
    }
}
