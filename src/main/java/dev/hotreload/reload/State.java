package dev.hotreload.reload;

import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Everything that the daemon remembers.
 *
 * @param failure the failed build that the running program hides, if there is one
 */
record State(
        Policy policy,
        BuildState build,
        AppState app,
        RuleState rules,
        Optional<Failure> failure,
        ByHand byHand,
        Quitting quitting) {

    /** How far the daemon is on its way out. */
    enum Quitting {
        NO,
        /** Everything was asked to end. */
        ASKED,
        /** Everything was killed. */
        KILLED,
        /** The program is gone and {@code post_cmd} runs. */
        POST_COMMANDS,
        LEFT
    }

    static State initial(Policy policy) {
        return new State(
                policy,
                BuildState.initial(),
                AppState.initial(),
                RuleState.of(policy.rules().size()),
                Optional.empty(),
                ByHand.nothing(),
                Quitting.NO);
    }

    /** The nearest time at which a deadline is reached, in the loop's nanoseconds. */
    OptionalLong deadline() {
        Stream<OptionalLong> deadlines =
                Stream.of(
                                Stream.of(build.deadline(), app.phase().deadline()),
                                rules.all().map(RulePhase::deadline),
                                failure.stream().map(f -> OptionalLong.of(f.lookAt())))
                        .flatMap(part -> part);
        LongSummaryStatistics all =
                deadlines.flatMapToLong(OptionalLong::stream).summaryStatistics();
        return all.getCount() == 0 ? OptionalLong.empty() : OptionalLong.of(all.getMin());
    }

    /** The phases alone, for the one who follows the machine's steps. */
    String brief() {
        return build.phase().brief()
                + " "
                + app.phase().brief()
                + byHand.brief()
                + (rules.isIdle() ? "" : " " + rules.all().toList())
                + (quitting == Quitting.NO ? "" : " quitting " + quitting);
    }

    State with(BuildState next) {
        return new State(policy, next, app, rules, failure, byHand, quitting);
    }

    State with(AppState next) {
        return new State(policy, build, next, rules, failure, byHand, quitting);
    }

    State with(RuleState next) {
        return new State(policy, build, app, next, failure, byHand, quitting);
    }

    State with(Policy next) {
        return new State(next, build, app, rules, failure, byHand, quitting);
    }

    State with(Quitting next) {
        return new State(policy, build, app, rules, failure, byHand, next);
    }

    State with(Optional<Failure> next) {
        return new State(policy, build, app, rules, next, byHand, quitting);
    }

    State with(ByHand next) {
        return new State(policy, build, app, rules, failure, next, quitting);
    }
}
