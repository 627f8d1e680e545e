package dev.hotreload.process;

import java.nio.file.Path;
import java.util.List;

/** A virtual machine of its own that shows what a child of it sees of itself. */
final class StatusProbe {

    private StatusProbe() {}

    public static void main(String[] arguments) throws Exception {
        Command cat =
                new Command(
                        Path.of("/bin/cat"),
                        List.of("cat", "/proc/self/status"),
                        List.of(),
                        Path.of("/"));
        Launcher.start("test-" + ProcessHandle.current().pid())
                .launch(cat, ProgramStreams.inherited(), Input.NOTHING)
                .gone()
                .join();
    }
}
