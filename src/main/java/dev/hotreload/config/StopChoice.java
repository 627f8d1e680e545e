package dev.hotreload.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which of the keys about stopping counts: {@code stop}, then {@code stop_signal}, then Air's. */
record StopChoice(Settings settings) {

    private static final String INTERRUPT = "INT";

    /** Delve ignores SIGINT. */
    private static final String DELVES = "TERM";

    /** What Delve may take to end the program and itself, where {@code kill_delay} does not say. */
    private static final Duration DELVES_PATIENCE = Duration.ofSeconds(5);

    Stop stop() {
        List<Stop.Step> ladder = settings.value(HotreloadKeys.STOP);
        if (!ladder.isEmpty()) {
            return new Stop(ladder.stream().filter(step -> !step.isKill()).toList());
        }
        if (isLeftToDelve()) {
            return new Stop(List.of(new Stop.Step(DELVES, delvesPatience())));
        }
        return first().filter(name -> !name.equals(SignalName.KILL))
                .map(name -> new Stop(List.of(new Stop.Step(name, killDelay()))))
                .orElse(Stop.byKill());
    }

    private boolean isLeftToDelve() {
        return settings.value(DebugKeys.DEBUG)
                && settings.value(HotreloadKeys.STOP).isEmpty()
                && settings.value(HotreloadKeys.STOP_SIGNAL).isEmpty();
    }

    private Duration delvesPatience() {
        return killDelay().isZero() ? DELVES_PATIENCE : killDelay();
    }

    private Optional<String> first() {
        return settings.value(HotreloadKeys.STOP_SIGNAL)
                .or(() -> Optional.of(INTERRUPT).filter(_ -> sendInterrupt()));
    }

    private boolean sendInterrupt() {
        return settings.value(ProgramKeys.SEND_INTERRUPT);
    }

    private Duration killDelay() {
        return settings.value(ProgramKeys.KILL_DELAY);
    }

    void check(Problems problems) {
        Setting<List<Stop.Step>> ladder = settings.get(HotreloadKeys.STOP);
        int steps = ladder.value().size();
        if (ladder.value().stream().limit(Math.max(0, steps - 1)).anyMatch(Stop.Step::isKill)) {
            problems.error(
                    ladder.source(),
                    "`hotreload.stop` goes on after KILL, and nothing is left to go on with then;"
                            + " put KILL last");
        }
        if (steps > 0) {
            idle(settings.get(HotreloadKeys.STOP_SIGNAL), ladder, problems);
            idle(settings.get(ProgramKeys.SEND_INTERRUPT), ladder, problems);
            idle(settings.get(ProgramKeys.KILL_DELAY), ladder, problems);
        } else {
            withoutTime(problems);
        }
    }

    private static void idle(Setting<?> setting, Setting<?> ladder, Problems problems) {
        if (!(setting.source() instanceof Source.Default)) {
            problems.warning(
                    setting.source(),
                    "`"
                            + setting.key().name()
                            + "` has no effect beside `hotreload.stop` ("
                            + ladder.source()
                            + "); remove one of them");
        }
    }

    private void withoutTime(Problems problems) {
        Setting<?> asked =
                settings.value(HotreloadKeys.STOP_SIGNAL).isPresent()
                        ? settings.get(HotreloadKeys.STOP_SIGNAL)
                        : settings.get(ProgramKeys.SEND_INTERRUPT);
        boolean askedInVain = !isLeftToDelve() && !stop().steps().isEmpty() && killDelay().isZero();
        if (askedInVain && !problems.hasErrors()) {
            problems.warning(
                    asked.source(),
                    "`"
                            + asked.key().name()
                            + " = "
                            + asked.toToml()
                            + "` without `build.kill_delay`: the program is killed right after SIG"
                            + stop().steps().getFirst().signal()
                            + "; write kill_delay = \"5s\" to give it time");
        }
    }
}
