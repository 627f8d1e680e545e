package dev.hotreload.cli;

import dev.hotreload.config.Element;
import dev.hotreload.config.Settings;
import dev.hotreload.watch.Reason;
import dev.hotreload.watch.ShownPath;

import java.nio.file.Path;

/** Rules in words, with the places where they are written. */
record ReasonText(Settings settings, Path root) {

    /** What makes a path count; follows "because". */
    String counts(Reason reason) {
        return switch (reason) {
            case Reason.Listed(String key, int index, String text) ->
                    key.endsWith("_ext")
                            ? leaf(key) + " has " + ShownPath.text(text) + place(key, index)
                            : element(key, index) + " names it" + place(key, index);
            case Reason.ByRule(int index, String name) ->
                    rule(index, name) + " takes it (" + settings.rule(index) + ")";
            case Reason.Always(String text) -> text;
            default -> reason.shown();
        };
    }

    /** What becomes of a path that does not count. */
    String ignored(Reason reason) {
        return switch (reason) {
            case Reason.Listed(String key, int index, String text) ->
                    "ignored by " + element(key, index) + quoted(text) + place(key, index);
            case Reason.Named(String key, String text) ->
                    "ignored by " + leaf(key) + quoted(text) + " (" + settings.source(key) + ")";
            case Reason.GitIgnored(Path file, int line, String pattern) ->
                    "ignored by"
                            + quoted(pattern)
                            + " ("
                            + ShownPath.of(shown(file))
                            + ":"
                            + line
                            + ")";
            case Reason.Unlisted(String key, String what) ->
                    "ignored, because "
                            + leaf(key)
                            + " does not list "
                            + ShownPath.text(what)
                            + " ("
                            + settings.source(key)
                            + ")";
            case Reason.ByRule(int index, String name) -> "ignored by " + rule(index, name);
            case Reason.Always(String text) -> "ignored: " + ShownPath.text(text);
        };
    }

    /** Counting elements of lists as the user does. */
    Reason asWritten(Reason reason) {
        return reason instanceof Reason.Listed(String key, int index, String text)
                ? new Reason.Listed(key, settings.element(key, index).index(), text)
                : reason;
    }

    private static String rule(int index, String name) {
        return "build.rules[" + index + "]" + quoted(name);
    }

    private String element(String key, int index) {
        return leaf(key) + "[" + settings.element(key, index).index() + "]";
    }

    private String place(String key, int index) {
        Element element = settings.element(key, index);
        return " (" + element.where() + ")";
    }

    private Path shown(Path file) {
        return file.startsWith(root) ? root.relativize(file) : file;
    }

    private static String quoted(String text) {
        return " `" + ShownPath.text(text) + "`";
    }

    private static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
