package dev.hotreload.reload;

import java.util.List;

/** What an event leads to. */
record Step(State state, List<Effect> effects) {}
