package dev.hotreload.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether somebody stands at a breakpoint of a program that a debugger runs. What the kernel tells
 * holds for every client and protocol.
 */
public final class Visit {

    private static final Path PROC = Path.of("/proc");
    private static final char TRACED_AND_STOPPED = 't';

    private Visit() {}

    /**
     * Whether the program stands still and somebody is connected to its debugger. For a moment it
     * stands still too when a breakpoint is set or a signal passes.
     *
     * @param debugger the pid of the program's parent
     */
    public static boolean isAtBreakpoint(int debugger) {
        return new Listeners(PROC).isConnected(debugger)
                && Descendants.childrenOf(debugger).stream().anyMatch(Visit::standsStill);
    }

    /** Every thread of it does. */
    private static boolean standsStill(int pid) {
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(PROC.resolve(pid + "/task"))) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
                if (stat.charAt(stat.lastIndexOf(')') + 2) != TRACED_AND_STOPPED) {
                    return false;
                }
            }
            return true;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }
}
