package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.watch.Change;

import java.time.Duration;
import java.util.List;

/** What happens to the daemon. Results carry the number of the run that they belong to. */
public sealed interface Event {

    /** The daemon is ready to build. */
    record Begun() implements Event {}

    /** Files of the program have another content. */
    record FilesChanged(List<Change> changes) implements Event {
        public FilesChanged {
            changes = List.copyOf(changes);
        }
    }

    /** More files have another content than were told of so far; the rest is being looked for. */
    record ChangesOutstanding() implements Event {}

    /** Every change that happened until now was told. */
    record ChangesComplete() implements Event {}

    /** Files of a {@code [[build.rules]]} have another content. */
    record RuleFilesChanged(int rule, List<Change> changes) implements Event {
        public RuleFilesChanged {
            changes = List.copyOf(changes);
        }
    }

    /** A file of environment variables changed. */
    record EnvironmentChanged(List<Change> changes) implements Event {
        public EnvironmentChanged {
            changes = List.copyOf(changes);
        }
    }

    /** Another configuration is in force; {@code reason} names the file. */
    record ConfigurationChanged(Policy policy, String reason) implements Event {}

    /**
     * Somebody wants the program built and started anew, changed or not; {@code cause} says how.
     */
    record ReloadAsked(String cause) implements Event {}

    /** Somebody wants the program stopped, or started again; {@code cause} says how. */
    record AppToggled(String cause) implements Event {}

    /** Somebody wants changes to wait, or to count again. */
    record WatchToggled() implements Event {}

    /** Every process of a build is gone. */
    record BuildFinished(int run, BuildResult result) implements Event {}

    record AppStarted(int run, int pid) implements Event {}

    record AppNotStarted(int run, String why) implements Event {}

    /** The program has become all that it is asked to be. */
    record AppReady(int run, int pid) implements Event {}

    /**
     * The program is not ready yet.
     *
     * @param pending what it lacks, such as {@code port 8080 (nobody listens)}
     */
    record AppNotReadyYet(int run, String pending) implements Event {}

    /** The program's first process ended; others of it may live on. */
    record LeaderEnded(int run, ExitStatus status) implements Event {}

    /** The user was told which processes of the program outlive its first one. */
    record RestTold(int run) implements Event {}

    /** Somebody stands at a breakpoint of the program. */
    record VisitSeen(int run) implements Event {}

    /** Nobody stands at a breakpoint of the program, or not any more. */
    record VisitOver(int run) implements Event {}

    /** Every process of the program has been sent the signal. */
    record AppSignalled(int run, String signal) implements Event {}

    /**
     * Every process of the program is gone.
     *
     * @param status its leader's
     * @param findings what is known of the reasons, in sentences
     */
    record AppGone(int run, int pid, ExitStatus status, List<String> findings) implements Event {
        public AppGone {
            findings = List.copyOf(findings);
        }
    }

    /** Every process of a rule's command is gone. */
    record RuleFinished(int run, String name, String status, boolean success, Duration took)
            implements Event {}

    record PostCommandsFinished() implements Event {}

    /** Somebody asked the daemon to end; {@code signal} says how. */
    record Interrupted(String signal) implements Event {}

    record DeadlineReached() implements Event {}
}
