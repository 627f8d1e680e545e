package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.reload.State.Quitting;
import dev.hotreload.report.Notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@link ReloadMachine} walked by hand, on a clock that moves only when told to. */
final class Machine {

    private long now = PolicyBuilder.millis(60_000);
    private State state;
    private final List<Effect> effects = new ArrayList<>();

    Machine(PolicyBuilder policy) {
        state = State.initial(policy.make());
    }

    static Machine eager() {
        return new Machine(PolicyBuilder.eager());
    }

    static Machine lazy() {
        return new Machine(PolicyBuilder.lazy());
    }

    /** The program runs for the {@code run}th time, each time from a build of that number. */
    Machine up(int run) {
        if (run == 1) {
            on(Happening.begun());
        } else {
            up(run - 1).on(Happening.changed("main.go")).after(2000);
        }
        after(200).on(Happening.built(run));
        if (run > 1) {
            on(Happening.exited(run - 1, 0));
        }
        return on(Happening.started(run));
    }

    Machine on(Happening happening) {
        effects.clear();
        take(happening.at(now));
        return this;
    }

    private void take(Event event) {
        Step step = ReloadMachine.step(state, event, now);
        state = step.state();
        effects.addAll(step.effects());
    }

    /** Lets time pass; deadlines on the way are reached. */
    Machine after(long millis) {
        effects.clear();
        long then = now + PolicyBuilder.millis(millis);
        while (state.deadline().isPresent() && state.deadline().getAsLong() <= then) {
            State before = state;
            now = Math.max(now, state.deadline().getAsLong());
            take(new Event.DeadlineReached());
            assertThat(state).as("the deadline that was reached").isNotEqualTo(before);
        }
        now = then;
        return this;
    }

    /** Whole milliseconds until the next deadline, rounded up. */
    long millisToDeadline() {
        return state.deadline().isEmpty()
                ? Long.MAX_VALUE
                : Math.ceilDiv(state.deadline().getAsLong() - now, PolicyBuilder.millis(1));
    }

    /** What the last event or the time since led to, in this order, and nothing else. */
    Machine expect(Effect... expected) {
        List<Effect> performed = effects.stream().filter(effect -> !isWords(effect)).toList();
        assertThat(performed).containsExactly(expected);
        return this;
    }

    private static boolean isWords(Effect effect) {
        return effect instanceof Effect.Tell
                || effect instanceof Effect.Remind
                || effect instanceof Effect.AdoptConfiguration
                || effect instanceof Effect.KeepBuilds
                || effect instanceof Effect.ShowBuild;
    }

    Machine expectShown(int... runs) {
        assertThat(effects.stream().filter(Effect.ShowBuild.class::isInstance))
                .containsExactlyElementsOf(
                        Arrays.stream(runs).mapToObj(Effect.ShowBuild::new).toList());
        return this;
    }

    /** The phases of build and program, as {@link State#brief} names them. */
    Machine is(String phases) {
        assertThat(state.brief()).isEqualTo(phases);
        return this;
    }

    Machine hasLeft() {
        assertThat(state.quitting()).isEqualTo(Quitting.LEFT);
        return this;
    }

    /** What was said, in this order, and nothing else. */
    Machine says(Class<?>... notices) {
        assertThat(said()).<Class<?>>extracting(Notice::getClass).containsExactly(notices);
        return this;
    }

    List<Notice> said() {
        return effects.stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .toList();
    }

    /** The one notice of this kind that was said. */
    <N extends Notice> N said(Class<N> kind) {
        List<N> found = said().stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }
}
