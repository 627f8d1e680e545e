package dev.hotreload.reload;

import dev.hotreload.report.Notice;

import java.time.Duration;
import java.util.Set;

/** What is to be done; none of it is waited for. */
public sealed interface Effect {

    record StartBuild(int run) implements Effect {}

    /** Have everything from now on follow the configuration that was offered last. */
    record AdoptConfiguration() implements Effect {}

    /** Show the build's output from its beginning, and as it comes from now on. */
    record ShowBuild(int run) implements Effect {}

    /** Say why a build may take so long. */
    record LookAtBuild(int run, Duration running) implements Effect {}

    /** Ask the build's processes to end. */
    record CancelBuild(int run) implements Effect {}

    record KillBuild(int run) implements Effect {}

    /** Start the program as that build made it. */
    record StartApp(int run, int build) implements Effect {}

    /** Forget what other builds up to {@code newest} made. */
    record KeepBuilds(Set<Integer> builds, int newest) implements Effect {
        public KeepBuilds {
            builds = Set.copyOf(builds);
        }
    }

    /** Look from now on whether the program is ready, as long as it runs. */
    record AwaitReadiness(int run) implements Effect {}

    /** Look whether somebody stands at a breakpoint of the program, and until when. */
    record LookForVisit(int run) implements Effect {}

    /** Ask the program's processes to end, by a signal of that short name. */
    record SignalApp(int run, String signal) implements Effect {}

    record KillApp(int run) implements Effect {}

    record StartRule(int run, int rule) implements Effect {}

    record CancelRule(int run) implements Effect {}

    record KillRule(int run) implements Effect {}

    record StartPostCommands() implements Effect {}

    record KillPostCommands() implements Effect {}

    /**
     * Name the processes of the program that outlive its first one, if there are any; answered by
     * {@link Event.RestTold} where there are.
     */
    record TellOfRest(int run, int pid, String status, boolean success, Duration lived)
            implements Effect {}

    record Tell(Notice notice) implements Effect {}

    /** Show a failure again if the program has written something since it was shown. */
    record Remind(Notice.StillFailing failure) implements Effect {}
}
