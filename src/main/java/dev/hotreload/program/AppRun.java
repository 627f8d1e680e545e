package dev.hotreload.program;

import dev.hotreload.config.Config;
import dev.hotreload.golang.Autopsy;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.Gate;
import dev.hotreload.process.MemoryEvents;
import dev.hotreload.process.OutputSink;
import dev.hotreload.process.RunningProgram;
import dev.hotreload.process.Transcript;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One run of the program: what it writes, how it is told to end, and why it did. Safe for any
 * thread.
 */
public final class AppRun {

    private static final String QUIT = "QUIT";
    private static final String DUMP = "goroutines.txt";

    private final Transcript transcript = new Transcript();
    private final Gate gate = new Gate();
    private final List<Probe> probes;
    private final Path root;
    private final Path dump;
    private final MemoryEvents.Snapshot memory;
    private volatile boolean asked;
    private volatile boolean killed;

    /** To be made before the program is started. */
    public AppRun(Config config, MemoryEvents.Snapshot memory) {
        this.root = config.root();
        this.dump = config.tmpDir().resolve(DUMP);
        this.memory = memory;
        this.probes = Probe.of(config.hotreload().ready(), transcript);
        if (config.hotreload().ready().isAsked()) {
            gate.open();
        }
    }

    /** The way of one stream of its output. */
    public OutputSink over(OutputSink screen) {
        return transcript.over(gate.before(screen));
    }

    /** The user has been told of the start: what it writes may follow. */
    public void announced() {
        gate.open();
    }

    /** What it has to satisfy to be ready. */
    public List<Probe> probes() {
        return probes;
    }

    public long bytesShown() {
        return transcript.shown();
    }

    public void signal(RunningProgram program, String name) {
        if (name.equals(QUIT)) {
            transcript.divertDump(dump);
        }
        asked = true;
        gate.open();
        program.group().signal(name);
    }

    public void kill(RunningProgram program) {
        killed = true;
        gate.open();
        program.group().kill();
    }

    /** What it wrote stands on the screen by then, unless that takes too long. */
    public CompletableFuture<ExitStatus> gone(RunningProgram program) {
        return gate.opened()
                .thenCompose(_ -> program.gone())
                .exceptionallyCompose(_ -> program.group().gone());
    }

    /** Why it ended as it did, in sentences, as far as can be told; may take its time. */
    public List<String> findings(ExitStatus status) {
        if (status instanceof ExitStatus.Unreachable) {
            return List.of(status.toString());
        }
        Autopsy autopsy = Autopsy.of(root);
        Optional<String> busy = transcript.dump().map(goroutines -> busy(autopsy, goroutines));
        if (busy.isPresent()) {
            return List.of(busy.get());
        }
        return asWanted(status)
                ? List.of()
                : autopsy.why(status, killed, transcript.tail(), memory);
    }

    private String busy(Autopsy autopsy, byte[] goroutines) {
        String file = dump.startsWith(root) ? root.relativize(dump).toString() : dump.toString();
        String all = "all goroutines in " + file;
        return autopsy.still(goroutines).map(still -> still + " · " + all).orElse(all);
    }

    /** It was told to end and had nothing else to end for. */
    private boolean asWanted(ExitStatus status) {
        boolean bySignal = status instanceof ExitStatus.Signalled;
        return (asked || killed) && (status.isSuccess() || bySignal);
    }
}
