package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.build.BuildResult;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.reload.Child.End;
import dev.hotreload.report.Notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Processes that take as long as they like, ignore SIGINT, crash or do not start: does what the
 * machine says, and objects to what must never be said.
 */
final class ModelWorld implements Actuator {

    private static final long MS = 1_000_000;

    private final SplittableRandom random;
    private final Letters letters = new Letters();
    private long now;
    private boolean calm;

    private Optional<Child> build = Optional.empty();
    private Optional<Child> app = Optional.empty();
    private Optional<Child> post = Optional.empty();
    private final List<Child> rules = new ArrayList<>();

    private int sources = 1;
    private int building;
    private Optional<BuildResult> result = Optional.empty();
    private int lastBuilt;
    private final ModelBuilds builds = new ModelBuilds();
    private Optional<ModelRun> last = Optional.empty();
    private int exitCode;
    private final ModelHands hands = new ModelHands();
    private boolean refused;
    private Optional<LadderCheck> ladder = Optional.empty();
    private boolean appMayBeStopped;
    private boolean appMustRun;
    private boolean ranBefore;
    private final ModelDebts debts = new ModelDebts();

    private Policy policy;
    private int interrupts;

    ModelWorld(SplittableRandom random, Policy policy, long now) {
        this.random = random;
        this.policy = policy;
        this.now = now;
    }

    /** From now on nothing crashes, so that everything comes to rest. */
    void calm(boolean yes) {
        calm = yes;
    }

    /** When something happens by itself. */
    long next() {
        return Math.min(
                letters.next(), children().mapToLong(Child::endsAt).min().orElse(Long.MAX_VALUE));
    }

    /** Ends what ends until then; the letter that has arrived, if one has. */
    Optional<Event> at(long time) {
        now = time;
        build = build.filter(this::lives);
        app.filter(it -> !it.isAsked()).flatMap(_ -> last).ifPresent(run -> builds.look(run, now));
        app.filter(it -> it.endsAt() <= now && !it.isAsked() && !appMayBeStopped)
                .ifPresent(
                        _ -> appMustRun &= builds.comesBackFrom(last.get(), exitCode, policy, now));
        app = app.filter(this::lives);
        post = post.filter(this::lives);
        rules.removeIf(rule -> !lives(rule));
        return letters.take(now);
    }

    private boolean lives(Child child) {
        if (child.endsAt() > now) {
            return true;
        }
        send(upTo(2 * MS), child.event());
        return false;
    }

    private Stream<Child> children() {
        return Stream.concat(Stream.of(build, app, post).flatMap(Optional::stream), rules.stream());
    }

    void send(long in, Event event) {
        letters.send(now + in, event);
    }

    /** What the machine is about to hear. */
    void hears(Event event) {
        last.ifPresent(run -> run.hears(event, now));
        debts.hears(event);
        builds.hears(event);
        switch (event) {
            case Event.FilesChanged _ -> sources += hands.changed();
            case Event.EnvironmentChanged _ -> appMayBeStopped |= hands.environmentChanged();
            case Event.ReloadAsked _ -> sources += hands.reloadAsked();
            case Event.WatchToggled() -> {
                sources += hands.watchToggled();
                appMayBeStopped |= hands.releasesEnvironment();
            }
            case Event.Interrupted _ -> interrupts++;
            case Event.ConfigurationChanged(var next, _) -> {
                sources += hands.changed();
                policy = interrupts == 0 ? next : policy;
            }
            case Event.BuildFinished(_, var how) -> result = Optional.of(how);
            default -> {}
        }
    }

    /** The machine has taken the user's wish to stop or to start the program. */
    void appToggled(boolean stopped) {
        hands.appToggled(stopped);
        appMayBeStopped |= stopped;
        appMustRun = !stopped && builds.exist();
    }

    /** A result that counts is shown before anything is done about it. */
    private void shown(int run) {
        result.ifPresent(how -> {
            boolean good = how instanceof BuildResult.Succeeded;
            lastBuilt = building;
            if (good) {
                builds.made(run);
            } else if (policy.stopOnError()) {
                builds.giveUp();
            }
            debts.shown(good);
            ranBefore = appMustRun;
            appMayBeStopped |= good || policy.stopOnError();
            appMustRun = !hands.stopped() && (good || (appMustRun && !policy.stopOnError()));
        });
    }

    @Override
    public void perform(Effect effect) {
        switch (effect) {
            case Effect.StartBuild(int run) -> startBuild(run);
            case Effect.CancelBuild(int run) -> running(build, run).ifPresent(this::interrupt);
            case Effect.KillBuild(int run) -> kill(running(build, run));
            case Effect.StartApp(int run, int made) -> startApp(run, made);
            case Effect.AwaitReadiness(int run) -> awaitReadiness(run);
            case Effect.SignalApp(int run, var signal) -> signalApp(run, signal);
            case Effect.KillApp(int run) -> killApp(run);
            case Effect.StartRule(int run, _) -> startRule(run);
            case Effect.CancelRule(int run) -> rule(run).ifPresent(this::interrupt);
            case Effect.KillRule(int run) -> kill(rule(run));
            case Effect.StartPostCommands() -> startPostCommands();
            case Effect.KillPostCommands() -> post.ifPresent(it -> it.kill(soon()));
            case Effect.Tell(Notice.Looping _) -> refused = true;
            case Effect.Tell(Notice.Unchanged told) -> kept(told.pid());
            case Effect.ShowBuild(int run) -> shown(run);
            case Effect.LookForVisit(int run) -> lookForVisit(run);
            case Effect.TellOfRest rest -> {
                if (chance(50)) {
                    send(upTo(2 * MS), new Event.RestTold(rest.run()));
                }
            }
            case Effect.LookAtBuild _,
                    Effect.Tell _,
                    Effect.Remind _,
                    Effect.AdoptConfiguration _,
                    Effect.KeepBuilds _ -> {}
        }
    }

    private void startBuild(int run) {
        assertThat(build).as("builds that run when another starts").isEmpty();
        assertThat(interrupts).as("interrupts before a build").isZero();
        assertThat(building).as("changes that were built before another build").isLessThan(sources);
        building = sources;
        result = Optional.empty();
        refused = false;
        boolean fails = chance(20);
        build =
                Optional.of(
                        child(
                                run,
                                chance(40) ? 90 : 3000,
                                end -> new Event.BuildFinished(run, result(end, fails))));
    }

    private BuildResult result(End end, boolean fails) {
        if (end == End.TOLD) {
            return new BuildResult.Cancelled();
        }
        return fails
                ? new BuildResult.Failed("exit status 1", Optional.empty(), Duration.ofMillis(1))
                : new BuildResult.Succeeded(
                        Duration.ofMillis(1), chance(40) ? builds.some(random) : Set.of());
    }

    /** The machine leaves the program alone after a good build. */
    private void kept(int pid) {
        ModelRun run = last.orElseThrow();
        assertThat(pid).as("pid that is kept").isEqualTo(run.run);
        assertThat(run.isHeardToHaveFailed()).as("whether what is kept has ended").isFalse();
        assertThat(hands.stopped()).as("whether the user has stopped what is kept").isFalse();
        assertThat(interrupts).as("interrupts before a program is kept").isZero();
        assertThat(ladder).as("signals to what is kept").isEmpty();
        assertThat(result).get().matches(it -> isTwin(it, run.build), "of build " + run.build);
        builds.made(run.build);
        appMayBeStopped = false;
        appMustRun = ranBefore;
    }

    private static boolean isTwin(BuildResult result, int build) {
        return result instanceof BuildResult.Succeeded(_, var twins) && twins.contains(build);
    }

    private void startApp(int run, int made) {
        assertThat(app).as("programs that run when another starts").isEmpty();
        assertThat(interrupts).as("interrupts before a program").isZero();
        hands.checkThatTheProgramMayStart();
        appMayBeStopped = false;
        debts.started();
        ladder = Optional.empty();
        builds.checkStart(made, last, now);
        last = Optional.of(new ModelRun(run, made, policy, now));
        exitCode = chance(70) ? 1 : 0;
        if (chance(5)) {
            appMustRun &= policy.goesBack() && builds.hasToGoBackFrom(last.get());
            send(upTo(MS), new Event.AppNotStarted(run, "no such file"));
            return;
        }
        int lives = calm || chance(70) ? Integer.MAX_VALUE : 5000;
        ExitStatus status = new ExitStatus.Exited(exitCode);
        app = Optional.of(child(run, lives, _ -> new Event.AppGone(run, run, status, List.of())));
        send(0, new Event.AppStarted(run, run));
        if (!calm && chance(10)) {
            send(upTo(5000 * MS), new Event.LeaderEnded(run, status));
        }
    }

    private void awaitReadiness(int run) {
        send(upTo(10 * MS), new Event.AppNotReadyYet(run, "port 8080"));
        if (chance(85)) {
            send(upTo(chance(80) ? 200 * MS : 5000 * MS), new Event.AppReady(run, run));
        }
    }

    private void lookForVisit(int run) {
        last.ifPresent(it -> it.visited(now));
        long over = upTo(2 * MS);
        if (chance(50)) {
            send(over, new Event.VisitSeen(run));
            over += upTo(5000 * MS);
        }
        send(over, new Event.VisitOver(run));
    }

    private void signalApp(int run, String signal) {
        stopping().signal(signal, now);
        running(app, run).ifPresent(this::interrupt);
    }

    private void killApp(int run) {
        stopping().kill(now, interrupts > 1);
        running(app, run).ifPresent(it -> it.kill(soon()));
    }

    private LadderCheck stopping() {
        boolean back = policy.goesBack() && last.orElseThrow().hasFailed(now);
        assertThat(appMayBeStopped || back || interrupts > 0 || ladder.isPresent())
                .as("a reason to stop the program")
                .isTrue();
        LadderCheck check = ladder.orElseGet(() -> new LadderCheck(policy));
        ladder = Optional.of(check);
        return check;
    }

    private void startRule(int run) {
        assertThat(interrupts).as("interrupts before a rule").isZero();
        assertThat(rules).extracting(it -> it.run).doesNotContain(run);
        rules.add(
                child(run, 5000, _ -> new Event.RuleFinished(run, "css", "", true, Duration.ZERO)));
    }

    private void startPostCommands() {
        assertThat(interrupts).as("interrupts before post_cmd").isEqualTo(1);
        assertThat(children()).as("what still runs before post_cmd").isEmpty();
        post = Optional.of(child(0, 300, _ -> new Event.PostCommandsFinished()));
    }

    private Child child(int run, int mostMillis, Function<End, Event> ended) {
        long lives = mostMillis == Integer.MAX_VALUE ? Long.MAX_VALUE / 4 : upTo(mostMillis * MS);
        return new Child(run, now + MS + lives, chance(20), ended);
    }

    private void interrupt(Child child) {
        child.interrupt(now + upTo((chance(50) ? 10 : 900) * MS));
    }

    private void kill(Optional<Child> child) {
        child.ifPresent(it -> {
            assertThat(it.isInterrupted()).as("asked to end before it is killed").isTrue();
            it.kill(soon());
        });
    }

    private static Optional<Child> running(Optional<Child> child, int run) {
        return child.filter(it -> it.run == run);
    }

    private Optional<Child> rule(int run) {
        return rules.stream().filter(it -> it.run == run).findFirst();
    }

    private long soon() {
        return now + upTo(5 * MS);
    }

    private long upTo(long most) {
        return random.nextLong(most + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Nothing is on its way any more. */
    boolean isStill() {
        return letters.isEmpty() && build.isEmpty() && rules.isEmpty();
    }

    void checkThatTheLastChangeIsInForce() {
        if (!refused) {
            assertThat(lastBuilt).as("what was built last").isEqualTo(sources);
        }
        assertThat(app.isPresent() || !appMustRun).as("whether the program runs").isTrue();
        assertThat(app.isPresent() && hands.stopped()).as("whether what is stopped runs").isFalse();
        app.flatMap(_ -> last).ifPresent(run -> builds.checkThatRuns(run, now));
        if (!refused && app.isPresent()) {
            debts.checkThatNoneIsLeft();
        }
    }

    void checkThatNothingRuns() {
        assertThat(children().map(child -> child.run)).as("what still runs").isEmpty();
    }
}
