package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A directory of the tree.
 *
 * @param pruned why it is left out with all that is in it; empty if it is watched
 */
public record Branch(Path dir, Optional<Reason> pruned) {}
