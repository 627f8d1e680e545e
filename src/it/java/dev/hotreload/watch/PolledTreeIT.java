package dev.hotreload.watch;

import java.time.Duration;

class PolledTreeIT extends TreeWatcherContract {

    @Override
    TreeWatcher watcher(PathRules rules, TreeWatcher.Sightings sightings) {
        return new PolledTree(rules, Duration.ofMillis(10), sightings);
    }
}
