package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that this process has while it is open, and that whoever is started meanwhile keeps and
 * hands on to all its descendants, whatever they do to their environment, session and group. Only
 * one may be open at a time.
 *
 * <p>The kernel keeps it as the soft limit of uninterrupted realtime CPU time, in microseconds: no
 * process comes near it, next to none sets it, and everybody may read it.
 */
public final class InheritedTag implements AutoCloseable {

    /** Tags are from here to {@link Long#MAX_VALUE}: 146,000 years. */
    public static final long LEAST = 1L << 62;

    private static final int RLIMIT_RTTIME = 15;
    private static final long UNLIMITED = -1;
    private static final Pattern LINE =
            Pattern.compile("(?m)^Max realtime timeout\\s+(\\d{1,19})\\s");

    private static final MemorySegment GET = LibC.require("getrlimit");
    private static final MemorySegment SET = LibC.require("setrlimit");

    private final OptionalLong before;

    private InheritedTag(OptionalLong before) {
        this.before = before;
    }

    /** Takes the tag on; does nothing where the limit is in use. */
    public static InheritedTag open(long tag) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(JAVA_LONG, 2);
            boolean known = !LibC.call(GET, RLIMIT_RTTIME, limit.address()).failed();
            long soft = limit.getAtIndex(JAVA_LONG, 0);
            boolean free = limit.getAtIndex(JAVA_LONG, 1) == UNLIMITED && isFree(soft);
            boolean taken = known && free && set(limit, tag);
            return new InheritedTag(taken ? OptionalLong.of(soft) : OptionalLong.empty());
        }
    }

    /** Another supervisor's tag may be replaced: what is started here is ours. */
    private static boolean isFree(long soft) {
        return soft == UNLIMITED || soft >= LEAST;
    }

    private static boolean set(MemorySegment limit, long soft) {
        limit.setAtIndex(JAVA_LONG, 0, soft);
        limit.setAtIndex(JAVA_LONG, 1, UNLIMITED);
        return !LibC.call(SET, RLIMIT_RTTIME, limit.address()).failed();
    }

    /** The tag of a process; empty if it has none or is gone. */
    public static OptionalLong of(int pid) {
        try {
            byte[] limits = Files.readAllBytes(Path.of("/proc/" + pid + "/limits"));
            Matcher line = LINE.matcher(new String(limits, StandardCharsets.ISO_8859_1));
            return line.find() ? tag(line.group(1)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong tag(String digits) {
        long value = Long.parseUnsignedLong(digits);
        return value >= LEAST ? OptionalLong.of(value) : OptionalLong.empty();
    }

    @Override
    public void close() {
        before.ifPresent(soft -> {
            try (Arena arena = Arena.ofConfined()) {
                set(arena.allocate(JAVA_LONG, 2), soft);
            }
        });
    }
}
