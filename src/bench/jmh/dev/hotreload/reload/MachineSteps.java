package dev.hotreload.reload;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one event costs, over whole reloads: a change, a build, the old program gone, the new up.
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
public class MachineSteps {

    private static final int EVENTS = 4;

    private State state;
    private long now;
    private int run;

    @Setup
    public void up() {
        state = State.initial(PolicyBuilder.eager().make());
        now = PolicyBuilder.millis(60_000);
        run = 1;
        take(Happening.begun());
        now += PolicyBuilder.millis(200);
        take(Happening.built(run));
        take(Happening.started(run));
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void reload(Blackhole hole) {
        now += PolicyBuilder.millis(20_000);
        hole.consume(take(Happening.changed("main.go")));
        now += PolicyBuilder.millis(200);
        hole.consume(take(Happening.built(run + 1)));
        hole.consume(take(Happening.exited(run, 0)));
        run++;
        hole.consume(take(Happening.started(run)));
        if (!(state.app().phase() instanceof AppPhase.Up)) {
            throw new IllegalStateException("not a reload any more: " + state.brief());
        }
    }

    private Step take(Happening happening) {
        Step step = ReloadMachine.step(state, happening.at(now), now);
        state = step.state();
        return step;
    }
}
