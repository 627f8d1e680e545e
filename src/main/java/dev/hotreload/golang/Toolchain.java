package dev.hotreload.golang;

import java.util.List;
import java.util.Set;

/** The programs that Go builds with. */
public final class Toolchain {

    /** Commands of {@code go} that end by themselves, however long they take. */
    private static final Set<String> ENDING =
            Set.of("build", "install", "mod", "get", "list", "vet", "work");

    private static final String TOOLS = "/pkg/tool/";

    private Toolchain() {}

    /** Whether one of these command lines is of a tool that builds, and does not run a program. */
    public static boolean isAtWork(List<List<String>> commandLines) {
        return commandLines.stream().anyMatch(Toolchain::builds);
    }

    private static boolean builds(List<String> words) {
        String program = words.isEmpty() ? "" : words.getFirst();
        boolean go = program.equals("go") || program.endsWith("/go");
        return program.contains(TOOLS) || (go && words.size() > 1 && ENDING.contains(words.get(1)));
    }
}
