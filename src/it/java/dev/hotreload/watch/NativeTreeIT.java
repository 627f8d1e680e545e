package dev.hotreload.watch;

class NativeTreeIT extends TreeWatcherContract {

    @Override
    TreeWatcher watcher(PathRules rules, TreeWatcher.Sightings sightings) {
        return new NativeTree(rules, sightings);
    }
}
