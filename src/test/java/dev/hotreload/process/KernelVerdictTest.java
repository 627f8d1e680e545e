package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.posix.Signal;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

class KernelVerdictTest {

    private static final MemoryEvents.Snapshot BEFORE =
            new MemoryEvents.Snapshot(OptionalLong.of(0));
    private static final String OTHERS =
            "killed by SIGKILL that hotreload did not send: another process, ";

    @TempDir Path directory;
    private FakeProc fake;

    @BeforeEach
    void makeProc() {
        fake = new FakeProc(directory);
    }

    private Optional<String> on(ExitStatus status) {
        return new KernelVerdict(fake.proc()).on(status, BEFORE);
    }

    private void kill(String limit) throws Exception {
        fake.inGroup("0::/a", "/", "cgroup2")
                .group("a/memory.events", "oom_kill 1\n")
                .group("a/memory.max", limit + "\n");
    }

    @Test
    void aKillForLackOfMemoryNamesTheLimit() throws Exception {
        kill("536870912");
        assertThat(on(new Signalled(Signal.KILL)))
                .hasValue(
                        "killed for lack of memory: the limit of this cgroup is 512 MiB; raise it"
                                + " (docker: --memory, compose: mem_limit), or have the program use"
                                + " less (GOMEMLIMIT)");
    }

    @Test
    void theStatusOfAShellIsUnderstood() throws Exception {
        assertThat(on(new Exited(137))).isEmpty();
        kill("max");
        assertThat(on(new Exited(137)))
                .hasValue(
                        "killed for lack of memory: the machine has no more; have the program use"
                                + " less (GOMEMLIMIT)");
    }

    @Test
    void withoutSuchACountAnyoneMayHaveKilledIt() {
        assertThat(on(new Signalled(Signal.KILL)))
                .hasValue(OTHERS + "or the kernel for lack of memory (see dmesg)");
    }

    @Test
    void aLimitOfCpuTimeMayHaveKilledIt() throws Exception {
        Path limits = fake.proc().resolve("self/limits");
        fake.write(
                limits,
                "Max cpu time              unlimited            unlimited            seconds   \n");
        assertThat(on(new Signalled(Signal.KILL)).orElseThrow()).doesNotContain("ulimit");
        fake.write(
                limits,
                "Max cpu time              5                    10                   seconds   \n");
        assertThat(on(new Signalled(Signal.KILL)))
                .hasValue(
                        OTHERS
                                + "the limit of CPU time (ulimit -t), or the kernel for lack of"
                                + " memory (see dmesg)");
    }

    @Test
    void ourOwnKillNeedsNoExplanation() {
        assertThat(KernelVerdict.on(new Signalled(Signal.KILL), true, BEFORE)).isEmpty();
    }

    @Test
    void signalsOfLimitsNameThem() {
        assertThat(on(new Signalled(Signal.CPU_TIME, true)).orElseThrow()).contains("ulimit -t");
        assertThat(on(new Signalled(Signal.FILE_SIZE)).orElseThrow()).contains("ulimit -f");
    }

    @Test
    void otherEndsSpeakForThemselves() throws Exception {
        kill("max");
        assertThat(on(new Exited(1))).isEmpty();
        assertThat(on(new Signalled(Signal.TERMINATE))).isEmpty();
    }

    @Test
    void aDumpedCoreIsMentioned() {
        assertThat(new Signalled(new Signal(11), true)).hasToString("SIGSEGV (core dumped)");
        assertThat(new Signalled(new Signal(11))).hasToString("SIGSEGV");
    }
}
