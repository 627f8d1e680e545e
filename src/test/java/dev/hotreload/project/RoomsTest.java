package dev.hotreload.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guards the arrows between the rooms (packages) and the one home of each third party. */
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/hotreload");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    private static final Set<String> ALL =
            Set.of(
                    "cli", "config", "reload", "program", "watch", "build", "golang", "process",
                    "posix", "report");

    private static final Map<String, Set<String>> MAY_KNOW =
            Map.of(
                    "cli",
                    ALL,
                    "config",
                    Set.of(),
                    "reload",
                    Set.of("build", "program", "watch", "golang", "process", "config", "report"),
                    "program",
                    Set.of("golang", "process", "config", "report"),
                    "watch",
                    Set.of("config"),
                    "build",
                    Set.of("golang", "process", "config", "report"),
                    "golang",
                    Set.of("process", "config"),
                    "process",
                    Set.of("posix"),
                    "posix",
                    Set.of(),
                    "report",
                    Set.of());

    private static final Map<String, String> HOMES =
            Map.of(
                    "picocli.", "cli",
                    "org.tomlj.", "config",
                    "com.google.re2j.", "config",
                    "io.methvin.", "watch",
                    "org.eclipse.jgit.", "watch",
                    "ch.qos.logback.", "report",
                    "java.lang.foreign.", "posix",
                    "java.lang.invoke.", "posix",
                    "sun.misc.", "posix");

    @Test
    void everyRoomKnowsOnlyTheRoomsBelowIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        forEachImport((room, imported) -> {
            String other = roomOf(imported);
            if (other != null && !other.equals(room) && !MAY_KNOW.get(room).contains(other)) {
                wrong.add(room + " must not know " + imported);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyThirdPartyLivesInOneRoom() throws IOException {
        List<String> wrong = new ArrayList<>();
        forEachImport((room, imported) ->
                HOMES.forEach((prefix, home) -> {
                    if (imported.startsWith(prefix) && !room.equals(home)) {
                        wrong.add(imported + " belongs in " + home + ", not " + room);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingButTheEntryExitsTheVirtualMachine() throws IOException {
        List<Path> exits = new ArrayList<>();
        for (Path source : ProjectFiles.below(SOURCES.toString(), ".java")) {
            String text = Files.readString(source);
            if (text.contains("System.exit(") || text.contains("Runtime.getRuntime().halt(")) {
                exits.add(SOURCES.relativize(source));
            }
        }
        assertThat(exits).containsExactly(Path.of("Main.java"));
    }

    private interface ImportCheck {
        void check(String room, String imported);
    }

    private static void forEachImport(ImportCheck check) throws IOException {
        for (String room : ALL) {
            for (Path source : ProjectFiles.below(SOURCES.resolve(room).toString(), ".java")) {
                Matcher imports = IMPORT.matcher(Files.readString(source));
                while (imports.find()) {
                    check.check(room, imports.group(1));
                }
            }
        }
    }

    private static String roomOf(String imported) {
        String prefix = "dev.hotreload.";
        return imported.startsWith(prefix)
                ? imported.substring(prefix.length()).replaceAll("\\..*", "")
                : null;
    }
}
