package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which symbolic links to directories are followed. */
record Links(PathRules rules) {

    /** Why a directory is not walked under this name; empty if it is, or is no link. */
    Optional<Reason> refusal(Path dir) {
        if (rules.followLinks()) {
            return ownName(dir);
        }
        return Files.isSymbolicLink(dir) && !rules.tops().contains(dir)
                ? Optional.of(new Reason.Named("build.follow_symlink", "false"))
                : Optional.empty();
    }

    /** What has a place of its own in the watched tree is walked there and not through links. */
    private Optional<Reason> ownName(Path dir) {
        try {
            Path real = dir.toRealPath();
            boolean hasOwnName =
                    !real.equals(dir)
                            && rules.tops().stream().anyMatch(real::startsWith)
                            && !rules.prunes(real);
            return hasOwnName
                    ? Optional.of(new Reason.Always("watched as " + real))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.of(new Reason.Always("a link that cannot be followed"));
        }
    }
}
