package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Whatever happens in whatever order, the last version runs alone in the end. {@code -Dstorm=500}
 * asks for more of it, {@code -Dseed=...} for the same again.
 */
class StormIT {

    private static final int ACTIONS = Integer.getInteger("storm", 40);

    @TempDir Path directory;
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final StringBuilder story = new StringBuilder();
    private Project project;
    private Processes processes;
    private Daemon daemon;
    private int version;

    @Test
    void afterAStormTheLastVersionRunsAlone() throws Exception {
        project = Project.script(directory, "zero");
        project.write(
                ".air.toml",
                project.read(".air.toml")
                        .replace("5s", "200ms")
                        .replace("mkdir", "sh build.sh && mkdir"));
        processes = new Processes(directory);
        fix();
        save();
        daemon = Daemon.in(directory);
        try {
            for (int action = 0; action < ACTIONS; action++) {
                act();
                LockSupport.parkNanos(random.nextLong(400_000_000));
            }
            calm();
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ":" + story + "\n" + e.getMessage(), e);
        } finally {
            daemon.close();
        }
    }

    private void act() throws Exception {
        switch (random.nextInt(16)) {
            case 0, 1 -> breakBuild();
            case 2, 3 -> fix();
            case 4, 5 -> kill("sleep 3000.");
            case 6 -> kill("sleep 1000.");
            case 7 -> kill("sleep 2000.");
            case 8 -> restart(random.nextBoolean() ? "INT" : "TERM");
            case 9 -> restart("KILL");
            default -> save();
        }
    }

    /** A program with a child, and a grandchild that nothing but its marker betrays. */
    private void save() throws IOException {
        version++;
        story.append(" save-").append(version);
        project.write(
                "main.sh",
                """
                #!/bin/sh
                (env -i setsid sleep 1000.@ &)
                sleep 2000.@ &
                echo up @
                exec sleep 3000.@
                """
                        .replace("@", Integer.toString(version)));
    }

    private void breakBuild() throws IOException {
        story.append(" break");
        project.write("build.sh", "exit " + (1 + random.nextInt(100)) + "\n");
    }

    private void fix() throws IOException {
        story.append(" fix");
        project.write("build.sh", "sleep 0." + random.nextInt(4) + "\n");
    }

    private void kill(String name) throws IOException {
        story.append(" kill-").append(name);
        for (long pid : processes.pidsOf(name)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private void restart(String signal) throws Exception {
        story.append(' ').append(signal);
        if (signal.equals("KILL")) {
            daemon.signal(signal);
            daemon.exitCode();
        } else {
            leave(signal);
        }
        daemon = Daemon.in(directory);
    }

    /** What comes before the first line meets a virtual machine that is not up yet. */
    private void leave(String signal) throws Exception {
        daemon.await("watching");
        daemon.signal(signal);
        assertThat(daemon.exitCode()).as(daemon.text()).isZero();
        processes.assertNone();
    }

    private void calm() throws Exception {
        fix();
        save();
        daemon.await("^up " + version + "$");
        List<String> expected =
                List.of("sleep 1000.@ ", "sleep 2000.@ ", "sleep 3000.@ ").stream()
                        .map(line -> line.replace("@", Integer.toString(version)))
                        .toList();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!programs().equals(expected)) {
            assertThat(System.nanoTime()).as(programs() + "\n" + daemon.text()).isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
        leave("INT");
    }

    private List<String> programs() throws IOException {
        return processes.commandLines().stream()
                .filter(line -> !line.contains("dev.hotreload.Main"))
                .sorted()
                .toList();
    }
}
