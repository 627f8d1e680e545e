package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.hotreload.posix.LibC.Result;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code posix_spawn} with its attributes and file actions. */
final class Spawner {

    private static final int SETPGROUP = 0x02;
    private static final int SETSIGDEF = 0x04;
    private static final int SETSIGMASK = 0x08;
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;

    /** More than glibc (336, 80 and 128 bytes) and musl need for their opaque structures. */
    private static final long STRUCTURE = 512;

    private static final MemorySegment SPAWN = LibC.require("posix_spawn");
    private static final MemorySegment FCNTL = LibC.require("fcntl");
    private static final MemorySegment SIGFILLSET = LibC.require("sigfillset");
    private static final MemorySegment SIGEMPTYSET = LibC.require("sigemptyset");

    private static final MemorySegment ATTR_INIT = LibC.require("posix_spawnattr_init");
    private static final MemorySegment ATTR_FLAGS = LibC.require("posix_spawnattr_setflags");
    private static final MemorySegment ATTR_GROUP = LibC.require("posix_spawnattr_setpgroup");
    private static final MemorySegment ATTR_DEFAULT = LibC.require("posix_spawnattr_setsigdefault");
    private static final MemorySegment ATTR_MASK = LibC.require("posix_spawnattr_setsigmask");

    private static final MemorySegment INIT = LibC.require("posix_spawn_file_actions_init");
    private static final MemorySegment DESTROY = LibC.require("posix_spawn_file_actions_destroy");
    private static final MemorySegment OPEN = LibC.require("posix_spawn_file_actions_addopen");
    private static final MemorySegment DUP2 = LibC.require("posix_spawn_file_actions_adddup2");
    private static final MemorySegment CHDIR = LibC.require("posix_spawn_file_actions_addchdir_np");
    private static final Optional<MemorySegment> FOREGROUND =
            LibC.find("posix_spawn_file_actions_addtcsetpgrp_np");
    private static final Optional<MemorySegment> CLOSE_FROM =
            LibC.find("posix_spawn_file_actions_addclosefrom_np");

    private Spawner() {}

    static int spawn(Spawn spawn) throws PosixException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment actions = fileActions(arena, spawn);
            MemorySegment pid = arena.allocate(JAVA_INT);
            Result result =
                    LibC.call(
                            SPAWN,
                            pid.address(),
                            LibC.string(arena, spawn.executable().toString()).address(),
                            actions.address(),
                            attributes(arena).address(),
                            LibC.strings(arena, spawn.argv()).address(),
                            LibC.strings(arena, spawn.environment()).address());
            LibC.call(DESTROY, actions.address());
            if (result.asInt() != 0) {
                throw Posix.failure(spawn.executable().toString(), result.asInt());
            }
            return pid.get(JAVA_INT, 0);
        }
    }

    private static MemorySegment attributes(Arena arena) {
        MemorySegment attributes = arena.allocate(STRUCTURE);
        MemorySegment all = arena.allocate(STRUCTURE);
        MemorySegment none = arena.allocate(STRUCTURE);
        LibC.call(SIGFILLSET, all.address());
        LibC.call(SIGEMPTYSET, none.address());
        LibC.call(ATTR_INIT, attributes.address());
        LibC.call(ATTR_FLAGS, attributes.address(), SETPGROUP | SETSIGDEF | SETSIGMASK);
        LibC.call(ATTR_GROUP, attributes.address(), 0);
        LibC.call(ATTR_DEFAULT, attributes.address(), all.address());
        LibC.call(ATTR_MASK, attributes.address(), none.address());
        return attributes;
    }

    private static MemorySegment fileActions(Arena arena, Spawn spawn) {
        MemorySegment actions = arena.allocate(STRUCTURE);
        LibC.call(INIT, actions.address());
        if (spawn.foreground()) {
            int terminal = spawn.streams().in();
            FOREGROUND.ifPresent(give -> LibC.call(give, actions.address(), terminal));
        }
        if (spawn.streams().in() == Spawn.Streams.NULL) {
            LibC.call(OPEN, actions.address(), 0, LibC.string(arena, "/dev/null").address(), 0, 0);
        } else {
            LibC.call(DUP2, actions.address(), spawn.streams().in(), 0);
        }
        LibC.call(DUP2, actions.address(), spawn.streams().out(), 1);
        LibC.call(DUP2, actions.address(), spawn.streams().err(), 2);
        MemorySegment directory = LibC.string(arena, spawn.directory().toString());
        LibC.call(CHDIR, actions.address(), directory.address());
        CLOSE_FROM.ifPresentOrElse(
                closeFrom -> LibC.call(closeFrom, actions.address(), 3), Spawner::keepOurs);
        return actions;
    }

    /** For a libc without {@code closefrom}: marks what the JVM left open to its children. */
    private static void keepOurs() {
        try (DirectoryStream<Path> descriptors =
                Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                int number = Integer.parseInt(descriptor.getFileName().toString());
                if (number > 2) {
                    LibC.call(FCNTL, number, F_SETFD, FD_CLOEXEC);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("/proc is needed to start processes", e);
        }
    }
}
