package dev.hotreload.cli;

import java.util.Optional;

/** The version of this program, from the manifest of its archive. */
final class Version {

    private Version() {}

    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
