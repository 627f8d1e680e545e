package dev.hotreload.cli;

import dev.hotreload.config.LoadResult;
import dev.hotreload.watch.Branch;
import dev.hotreload.watch.Place;
import dev.hotreload.watch.Places;
import dev.hotreload.watch.Reason;
import dev.hotreload.watch.ShownPath;
import dev.hotreload.watch.Target;
import dev.hotreload.watch.Verdict;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Says of paths whether they are watched, and which rule says so. */
final class Explain {

    private final Path workingDirectory;
    private final Places places;
    private final ReasonText reasons;
    private final Path root;
    private final PrintStream out;

    /**
     * @param workingDirectory what relative paths are relative to
     */
    Explain(Path workingDirectory, LoadResult.Loaded loaded, PrintStream out) {
        this.workingDirectory = workingDirectory;
        this.out = out;
        root = loaded.config().root();
        places = new Places(loaded.config());
        reasons = new ReasonText(loaded.settings(), root);
    }

    ExitCode paths(List<String> paths) {
        paths.forEach(path -> out.println(ShownPath.text(path) + ": " + answer(path)));
        out.flush();
        return ExitCode.STOPPED;
    }

    ExitCode tree() {
        new TreeText(root, places.tree().stream().map(this::asWritten).toList())
                .lines()
                .forEach(out::println);
        out.flush();
        return ExitCode.STOPPED;
    }

    private Branch asWritten(Branch branch) {
        return new Branch(branch.dir(), branch.pruned().map(reasons::asWritten));
    }

    private String answer(String path) {
        try {
            return answer(places.of(workingDirectory.resolve(path)));
        } catch (InvalidPathException _) {
            return "this locale cannot name that path; set LC_ALL=C.UTF-8";
        }
    }

    private String answer(Place place) {
        return switch (place) {
            case Place.AFile(var exists, Verdict.Ignored(Reason reason)) ->
                    absent(exists) + reasons.ignored(reason);
            case Place.AFile(var exists, Verdict.Counts(Target target, Reason reason)) ->
                    absent(exists)
                            + "watched, "
                            + effect(target)
                            + ", because "
                            + reasons.counts(reason);
            case Place.ADirectory(var pruned, var ownFiles) -> directory(pruned, ownFiles);
        };
    }

    private static String absent(boolean exists) {
        return exists ? "" : "does not exist; ";
    }

    private static String effect(Target target) {
        return switch (target) {
            case Target.Program() -> "triggers a build";
            case Target.RuleCommand _ -> "runs the command of a rule";
            case Target.Environment() -> "restarts the program";
            case Target.Configuration() -> "is read anew";
        };
    }

    private String directory(Optional<Reason> pruned, Optional<Reason> ownFiles) {
        if (pruned.isPresent()) {
            return "directory, " + reasons.ignored(pruned.get());
        }
        return ownFiles.map(reason ->
                        "directory, watched for what is named in it; the rest is "
                                + reasons.ignored(reason))
                .orElse("directory, watched");
    }
}
