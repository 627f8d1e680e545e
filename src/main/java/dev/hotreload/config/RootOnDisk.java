package dev.hotreload.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Air's rules for {@code root}, on the file system. */
final class RootOnDisk implements RootCheck {

    @Override
    public Verdict check(Path root, Optional<Path> home, boolean dangerousAllowed) {
        if (!Files.exists(root)) {
            return new Verdict.Refused(
                    "does not exist; name the project's directory, from where hotreload is started");
        }
        if (!Files.isDirectory(root)) {
            return new Verdict.Refused("is not a directory; name the project's directory");
        }
        try {
            Path real = root.toRealPath();
            return dangerousAllowed ? new Verdict.Accepted(real) : judge(real, home);
        } catch (IOException e) {
            return new Verdict.Refused("cannot be entered (" + e.getMessage() + ")");
        }
    }

    @Override
    public boolean has(Path directory) {
        return Files.isDirectory(directory);
    }

    private static Verdict judge(Path real, Optional<Path> home) throws IOException {
        if (real.getParent() == null) {
            return dangerous("is the whole file system");
        }
        if (home.isPresent() && Files.exists(home.get()) && real.equals(home.get().toRealPath())) {
            return dangerous("is the home directory");
        }
        return real.equals(Path.of("/root"))
                ? dangerous("is root's home directory")
                : new Verdict.Accepted(real);
    }

    private static Verdict dangerous(String what) {
        return new Verdict.Refused(
                what
                        + "; name the project's directory, or set ignore_dangerous_root_dir = true"
                        + " in [build]");
    }
}
