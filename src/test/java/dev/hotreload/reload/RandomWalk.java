package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.DebugReload;
import dev.hotreload.reload.Policy.StopStep;
import dev.hotreload.reload.State.Quitting;
import dev.hotreload.watch.Change;
import dev.hotreload.watch.Change.Kind;
import dev.hotreload.watch.Target;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lives of the daemon, one after another, each from its start to its last interrupt. */
final class RandomWalk {

    private record Taken(long now, Event event, State after, List<Effect> effects) {
        @Override
        public String toString() {
            return "%,d %s -> %s | %s".formatted(now / MS, event, after.brief(), effects);
        }
    }

    private static final long MS = 1_000_000;
    private static final int SHOWN = 40;

    /** What a kill takes, and what a letter takes, in this world. */
    private static final long MOMENT = 20 * MS;

    private final SplittableRandom random;
    private final Deque<Taken> last = new ArrayDeque<>();
    private int steps;
    private long now = 1_000_000_000_000L;
    private ModelWorld world;
    private State state;

    RandomWalk(long seed) {
        random = new SplittableRandom(seed);
    }

    int steps() {
        return steps;
    }

    String lastSteps() {
        return last.stream().map(Taken::toString).collect(Collectors.joining("\n"));
    }

    void liveOnce() {
        Policy policy = policy();
        world = new ModelWorld(random, policy, now);
        state = State.initial(policy);
        take(new Event.Begun());
        for (int days = random.nextInt(30); days > 0; days--) {
            happenings(random.nextInt(60));
            if (random.nextInt(3) == 0) {
                rest();
            }
        }
        leave();
    }

    private void happenings(int count) {
        for (int i = 0; i < count; i++) {
            until(now + pause());
            take(happening());
        }
    }

    private void rest() {
        take(new Event.ChangesComplete());
        world.calm(true);
        long latest = now + 300_000 * MS;
        while (!isAtRest()) {
            assertThat(now).as("time until everything rests").isLessThan(latest);
            until(now + 50 * MS);
        }
        world.checkThatTheLastChangeIsInForce();
        world.calm(false);
    }

    private boolean isAtRest() {
        boolean still =
                switch (state.app().phase()) {
                    case AppPhase.Up up -> up.deadline().isEmpty();
                    case AppPhase.Down(var againAt) -> againAt.isEmpty();
                    case AppPhase.Visited _, AppPhase.Stopping _, AppPhase.Killed _ -> false;
                };
        boolean quiet = state.build().phase() instanceof BuildPhase.Quiet;
        return still && quiet && state.rules().isIdle() && world.isStill();
    }

    private void leave() {
        long deadline = now + Math.max(longestStop(), BuildMachine.CANCEL_GRACE);
        take(new Event.Interrupted("SIGINT"));
        if (random.nextBoolean()) {
            until(now + random.nextLong(1000) * MS);
            deadline = now;
            take(new Event.Interrupted("SIGINT"));
        }
        while (state.quitting() != Quitting.LEFT && now < deadline + MOMENT) {
            until(now + MS);
            if (random.nextInt(20) == 0) {
                take(happening());
            }
        }
        until(now + (state.quitting() == Quitting.POST_COMMANDS ? 1500 : 5) * MS);
        assertThat(state.quitting()).isEqualTo(Quitting.LEFT);
        world.at(now + MOMENT);
        world.checkThatNothingRuns();
    }

    /** What is being stopped may have begun under another policy than the one in force. */
    private long longestStop() {
        return state.app().phase() instanceof AppPhase.Stopping(_, _, var rung, _)
                ? rung.until() - now + patience(rung.rest())
                : patience(state.policy().stop());
    }

    private static long patience(List<StopStep> steps) {
        return steps.stream().mapToLong(StopStep::patience).sum();
    }

    /** Lets the world and the machine's deadlines go on until then. */
    private void until(long then) {
        while (state.quitting() != Quitting.LEFT) {
            long wanted = state.deadline().orElse(Long.MAX_VALUE);
            long next = Math.min(world.next(), Math.max(now, wanted));
            if (next > then) {
                break;
            }
            now = next;
            Optional<Event> letter = world.at(now);
            if (letter.isPresent()) {
                take(letter.get());
            } else if (wanted <= now) {
                reachDeadline();
            }
        }
        now = Math.max(now, then);
    }

    private void reachDeadline() {
        State before = state;
        take(new Event.DeadlineReached());
        assertThat(state).as("the state after a deadline").isNotEqualTo(before);
        now += random.nextInt(4) == 0 ? random.nextLong(3 * MS) : 0;
    }

    private void take(Event event) {
        steps++;
        world.hears(event);
        Step step = ReloadMachine.step(state, event, now);
        state = step.state();
        if (event instanceof Event.AppToggled) {
            world.appToggled(state.byHand().stopped());
        }
        last.add(new Taken(now, event, state, step.effects()));
        if (last.size() > SHOWN) {
            last.remove();
        }
        world.at(now).ifPresent(letter -> world.send(0, letter));
        step.effects().forEach(world::perform);
    }

    private long pause() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(20 * MS);
            case 1 -> random.nextLong(200 * MS);
            case 2 -> random.nextLong(2000 * MS);
            default -> random.nextLong(9000 * MS);
        };
    }

    private Event happening() {
        return switch (random.nextInt(23)) {
            case 0 -> new Event.EnvironmentChanged(changes(new Target.Environment()));
            case 1 -> new Event.ConfigurationChanged(policy(), "air.toml changed");
            case 2, 3, 4 -> {
                int rule = random.nextInt(3);
                yield new Event.RuleFilesChanged(rule, changes(new Target.RuleCommand(rule)));
            }
            case 5 -> byHand();
            case 6 -> new Event.ChangesOutstanding();
            case 7, 8 -> new Event.ChangesComplete();
            default -> new Event.FilesChanged(changes(new Target.Program()));
        };
    }

    private Event byHand() {
        return switch (random.nextInt(3)) {
            case 0 -> new Event.ReloadAsked("r pressed");
            case 1 -> new Event.AppToggled("s pressed");
            default -> new Event.WatchToggled();
        };
    }

    private List<Change> changes(Target target) {
        Path file =
                Path.of(
                        "/app/"
                                + (char) ('a' + random.nextInt(26))
                                + (random.nextInt(4) == 0 ? ".html" : ".go"));
        long ago = random.nextBoolean() ? 0 : random.nextLong(3000 * MS);
        return List.of(new Change(file, Kind.WRITTEN, target, now - ago));
    }

    private Policy policy() {
        PolicyBuilder policy = random.nextBoolean() ? PolicyBuilder.eager() : PolicyBuilder.lazy();
        policy.stop(
                Stream.of("INT", "TERM", "QUIT")
                        .limit(random.nextInt(4))
                        .map(signal -> PolicyBuilder.step(signal, random.nextInt(5) * 200L))
                        .toArray(StopStep[]::new));
        if (random.nextInt(4) == 0) {
            policy.stopOnError();
        }
        if (random.nextBoolean()) {
            policy.rollback(random.nextInt(5) * 500L);
        }
        if (random.nextBoolean()) {
            policy.readyWithin(100 + random.nextInt(3000));
        }
        if (random.nextInt(3) == 0) {
            policy.rerun(random.nextInt(3) * 100L);
        }
        if (random.nextInt(3) == 0) {
            policy.postCommands();
        }
        if (random.nextInt(3) == 0) {
            policy.debug(random.nextBoolean() ? DebugReload.END : DebugReload.WAIT);
        }
        return policy.rules(random.longs(random.nextInt(3), 0, 1500).toArray()).make();
    }
}
