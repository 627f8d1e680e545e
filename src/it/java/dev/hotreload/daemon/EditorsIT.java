package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;

/**
 * What programs do to save {@code main.go}, call by call: one build each, where a build takes
 * longer than the save.
 */
class EditorsIT {

    /**
     * A save.
     *
     * @param text shell text that leaves {@code $TEXT} in {@code main.go}
     */
    record Save(String by, String text) {
        @Override
        public String toString() {
            return by;
        }
    }

    @TempDir Path directory;

    static List<Save> saves() {
        return List.of(
                new Save(
                        "vim with a backup",
                        "touch 4913; rm 4913; mv main.go main.go~; echo \"$TEXT\" > main.go;"
                                + " chmod 644 main.go; rm main.go~"),
                new Save(
                        "vim without a backup",
                        "echo b0VIM > .main.go.swp; : > main.go; echo \"$TEXT\" >> main.go;"
                                + " rm .main.go.swp"),
                new Save(
                        "neovim",
                        "touch 4913; chmod 644 4913; rm 4913; cp -p main.go main.go~;"
                                + " echo \"$TEXT\" > main.go; rm main.go~"),
                new Save("VS Code", ": > main.go; echo \"$TEXT\" > main.go"),
                new Save(
                        "JetBrains",
                        "echo \"$TEXT\" > main.go___jb_tmp___; mv main.go main.go___jb_old___;"
                                + " mv main.go___jb_tmp___ main.go; rm main.go___jb_old___"),
                new Save(
                        "emacs",
                        "ln -s dev@host.42:17 .#main.go; echo unsaved > '#main.go#';"
                                + " mv main.go main.go~; echo \"$TEXT\" > main.go;"
                                + " chmod 644 main.go; rm .#main.go '#main.go#'"),
                new Save(
                        "nano",
                        "echo b0nano > .main.go.swp; echo \"$TEXT\" > main.go; rm .main.go.swp"),
                new Save("sed -i", "sed -i \"s/.*/$TEXT/\" main.go"),
                new Save(
                        "an editor and gofmt -w",
                        "echo \"$TEXT  \" > main.go; cp main.go main.go.2718;"
                                + " echo \"$TEXT\" > main.go; rm main.go.2718"),
                new Save(
                        "rsync",
                        "echo \"$TEXT\" > .main.go.Xa1; touch -d '30 days ago' .main.go.Xa1;"
                                + " mv .main.go.Xa1 main.go"),
                new Save(
                        "unison",
                        "echo \"$TEXT\" > .unison.main.go.0a.unison.tmp;"
                                + " mv .unison.main.go.0a.unison.tmp main.go"),
                new Save(
                        "mutagen",
                        "echo \"$TEXT\" > .mutagen-temporary-rename-42;"
                                + " mv .mutagen-temporary-rename-42 main.go"));
    }

    @ParameterizedTest
    @MethodSource("saves")
    void aSaveIsOneBuildAndNeverOfAnEmptyFile(Save save) throws Exception {
        Project project = new Project(directory).write("main.go", "zero\n");
        project.write(
                ".air.toml",
                """
                [build]
                cmd = "sleep 0.1; stat -c 'size %s' main.go && cat main.go"
                full_bin = "sleep 1000"
                include_ext = ["go"]
                send_interrupt = true
                """);
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            project.write("main.go", "stands\n");
            daemon.await("main.go changed · built");
            for (String text : List.of("first save", "second save")) {
                shell(save.text(), text);
                daemon.await("^" + text + "$");
                daemon.await("main.go changed · built");
            }
            project.write("main.go", "last\n");
            daemon.await("main.go changed · built");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text().lines().filter(it -> it.contains(" · built "))).hasSize(5);
            assertThat(daemon.text()).contains("size").doesNotContain("size 0");
        }
    }

    private void shell(String script, String text) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-ec", script);
        shell.environment().put("TEXT", text);
        assertThat(shell.directory(directory.toFile()).inheritIO().start().waitFor()).isZero();
    }
}
