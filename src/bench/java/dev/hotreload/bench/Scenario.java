package dev.hotreload.bench;

import java.time.Duration;

/** What is built, and what of the user's settings matters. */
enum Scenario {
    COPY("copy", "A copy instead of a build, delay = 100", 100, Sources.SCRIPT, 0),
    COPY_1000("copy-1000", "A copy instead of a build, delay = 1000", 1000, Sources.SCRIPT, 0),
    SERVICE("service", "go build of a net/http service", 100, Sources.SERVICE, 0),
    MODULE("module", "go build of a module of 60 packages", 100, Sources.MODULE, 0),
    TREE("tree", "A copy, in a tree of 20,000 directories", 100, Sources.SCRIPT, 20_000);

    /** What a project consists of. */
    enum Sources {
        SCRIPT,
        SERVICE,
        MODULE
    }

    private final String word;
    private final String title;
    private final Duration delay;
    private final Sources sources;
    private final int directories;

    Scenario(String word, String title, int delayMillis, Sources sources, int directories) {
        this.word = word;
        this.title = title;
        this.delay = Duration.ofMillis(delayMillis);
        this.sources = sources;
        this.directories = directories;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    Duration delay() {
        return delay;
    }

    Sources sources() {
        return sources;
    }

    /** How many directories with five files each lie beside the sources. */
    int directories() {
        return directories;
    }
}
