package dev.hotreload.bench;

import java.util.Map;

/** What a scenario showed, by the names of the contestants. */
record Result(
        Scenario scenario,
        Map<String, Samples> saves,
        Map<String, Samples> starts,
        Map<String, AtRest> atRest) {

    Samples bare() {
        return saves.get(Contestant.BARE);
    }
}
