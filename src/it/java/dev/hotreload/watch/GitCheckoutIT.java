package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GitCheckoutIT {

    private static final int FILES = 500;

    @TempDir Path directory;

    @Test
    void aCheckoutIsOneReport() throws IOException {
        Project project = repository();
        try (LiveWatch watch = LiveWatch.on(project)) {
            git(project, "checkout", "-q", "other");
            assertThat(watch.nextReport()).hasSize(FILES);
            assertThat(watch.reports()).isEmpty();
            git(project, "checkout", "-q", "main");
            assertThat(watch.nextReport()).hasSize(FILES);
            assertThat(watch.reports()).isEmpty();
        }
    }

    @Test
    void aCheckoutInAWorktreeIsOneReport() throws IOException {
        Project project = repository();
        git(project, "worktree", "add", "-q", "--detach", "../tree", "main");
        Project tree = new Project(project.at("../tree").toRealPath());
        try (LiveWatch watch = LiveWatch.on(tree)) {
            git(tree, "checkout", "-q", "--detach", "other");
            assertThat(watch.nextReport()).hasSizeGreaterThanOrEqualTo(FILES);
            assertThat(watch.reports()).isEmpty();
        }
    }

    @Test
    void aStashAndItsReturnAreOneReportEach() throws IOException {
        Project project = repository();
        for (int i = 0; i < FILES; i++) {
            project.write("pkg" + i % 20 + "/f" + i + ".go", "// edited");
        }
        try (LiveWatch watch = LiveWatch.on(project)) {
            git(project, "-c", "user.name=a", "-c", "user.email=a@b.c", "stash", "-q");
            assertThat(watch.nextReport()).hasSize(FILES);
            assertThat(watch.reports()).isEmpty();
            git(project, "-c", "user.name=a", "-c", "user.email=a@b.c", "stash", "pop", "-q");
            assertThat(watch.nextReport()).hasSize(FILES);
            assertThat(watch.reports()).isEmpty();
        }
    }

    @Test
    void aRebaseEndsWithEveryFileReported() throws IOException {
        Project project = repository();
        git(project, "checkout", "-q", "-b", "topic");
        for (int i = 0; i < 5; i++) {
            project.write("topic/t" + i + ".go", "package topic");
            git(project, "add", ".");
            git(project, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "t" + i);
        }
        try (LiveWatch watch = LiveWatch.on(project)) {
            git(project, "-c", "user.name=a", "-c", "user.email=a@b.c", "rebase", "-q", "other");
            String[] all = new String[FILES];
            for (int i = 0; i < FILES; i++) {
                all[i] = "+pkg" + i % 20 + "/f" + i + ".go";
            }
            assertThat(watch.awaitLast(all)).contains(all);
            project.write("topic/t1.go", "package topic // later");
            assertThat(watch.awaitChanges("+topic/t1.go")).contains("+topic/t1.go");
        }
    }

    @Test
    void aLockThatAGitLeftBehindDelaysNothing() throws IOException {
        Project project = repository();
        project.with(".git/index.lock", "");
        try (LiveWatch watch = LiveWatch.on(project)) {
            long before = System.nanoTime();
            project.write("main.go", "package main");
            assertThat(watch.changes()).containsExactly("+main.go");
            assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
        }
    }

    /** On {@code main} and {@code other} every file has another content. */
    private Project repository() throws IOException {
        Project project = Project.in(directory);
        git(project, "init", "-q", "-b", "main");
        fill(project, "// main");
        git(project, "checkout", "-q", "-b", "other");
        fill(project, "// other");
        git(project, "checkout", "-q", "main");
        return project;
    }

    private static void fill(Project project, String text) throws IOException {
        for (int i = 0; i < FILES; i++) {
            project.write("pkg" + i % 20 + "/f" + i + ".go", text);
        }
        git(project, "add", ".");
        git(project, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", text);
        Files.deleteIfExists(project.at(".git/index.lock"));
    }

    private static void git(Project project, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        project.run(command);
    }
}
