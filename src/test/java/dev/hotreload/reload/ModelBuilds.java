package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Which build the program may be started from, and which one has to run at rest. */
final class ModelBuilds {

    private final Set<Integer> maybeProven = new HashSet<>();
    private Optional<Integer> wanted = Optional.empty();
    private int proven;
    private Optional<Integer> failed = Optional.empty();

    /** A good build counts. */
    void made(int build) {
        wanted = Optional.of(build);
    }

    /** Builds that another one may have made again. */
    Set<Integer> some(SplittableRandom random) {
        Set<Integer> some = new HashSet<>(maybeProven);
        wanted.ifPresent(some::add);
        some.removeIf(_ -> random.nextInt(3) == 0);
        return some;
    }

    void giveUp() {
        wanted = Optional.empty();
    }

    /** Whether the program can be started. */
    boolean exist() {
        return wanted.isPresent();
    }

    void look(ModelRun run, long now) {
        if (run.mayBeProven(now)) {
            maybeProven.add(run.build);
        }
        if (run.isProven(now)) {
            proven = run.build;
        }
    }

    /** Whether the one before has to come back if that run fails for sure. */
    boolean hasToGoBackFrom(ModelRun run) {
        return proven > 0 && !maybeProven.contains(run.build);
    }

    /** Whether the one before, or none, has to come back from a program that ends by itself now. */
    boolean comesBackFrom(ModelRun run, int exitCode, Policy policy, long now) {
        boolean tried = run.isOnTrial(now) && !run.isVisited();
        boolean back = exitCode > 0 && policy.goesBack() && tried;
        failed = Optional.of(run.build).filter(_ -> back && hasToGoBackFrom(run));
        return failed.isPresent();
    }

    /** What the machine is about to hear; it may give a failed program another try. */
    void hears(Event event) {
        switch (event) {
            case Event.EnvironmentChanged _,
                    Event.ConfigurationChanged _,
                    Event.AppToggled _,
                    Event.WatchToggled _ ->
                    failed = Optional.empty();
            default -> {}
        }
    }

    void checkStart(int build, Optional<ModelRun> last, long now) {
        assertThat(wanted).as("a good build to start the program from").isPresent();
        assertThat(failed)
                .as("a build that failed, and is started again")
                .isNotEqualTo(Optional.of(build));
        failed = Optional.empty();
        if (!wanted.get().equals(build)) {
            checkGoingBack(build, last, now);
            wanted = Optional.of(build);
        }
    }

    private void checkGoingBack(int build, Optional<ModelRun> last, long now) {
        assertThat(last.filter(ModelRun::mayGiveWay).isPresent())
                .as("whether to go back to build " + build)
                .isTrue();
        assertThat(last.filter(run -> run.build == wanted.get() && run.hasFailed(now)))
                .as("a program of build %s that failed", wanted.get())
                .isPresent();
        assertThat(maybeProven).as("builds to go back to").contains(build);
        assertThat(build).as("build to go back to").isGreaterThanOrEqualTo(proven);
    }

    void checkThatRuns(ModelRun run, long now) {
        assertThat(run.mustGiveWay(now) && hasToGoBackFrom(run))
                .as("whether a program that crashed stays")
                .isFalse();
        assertThat(wanted).as("the build that is to run").contains(run.build);
    }
}
