package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The system gives no more inotify watches, or no further inotify instance. */
final class WatchLimitReached extends IOException {

    private static final long serialVersionUID = 1;

    /** What is limited; {@code setting} is its name in {@code fs.inotify}. */
    enum Kind {
        WATCHES("max_user_watches", "max_inotify_watches"),
        INSTANCES("max_user_instances", "max_inotify_instances");

        private static final Path OF_USER = Path.of("/proc/sys/user");

        private final String setting;
        private final String ofUser;

        Kind(String setting, String ofUser) {
            this.setting = setting;
            this.ofUser = ofUser;
        }

        /** Where the kernel tells what the user namespace allows. */
        Path ofUser() {
            return OF_USER.resolve(ofUser);
        }

        String setting() {
            return setting;
        }
    }

    private final Kind kind;

    private WatchLimitReached(Kind kind, Throwable cause) {
        super("limit of inotify reached: " + kind.setting(), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Finds the limit among the causes of a failure; the JDK tells it by its message alone. */
    static Optional<WatchLimitReached> in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof WatchLimitReached limit) {
                return Optional.of(limit);
            }
            String message = String.valueOf(t.getMessage());
            if (message.contains("limit of inotify watches")) {
                return Optional.of(new WatchLimitReached(Kind.WATCHES, failure));
            }
            if (message.contains("limit of inotify instances")) {
                return Optional.of(new WatchLimitReached(Kind.INSTANCES, failure));
            }
        }
        return Optional.empty();
    }
}
