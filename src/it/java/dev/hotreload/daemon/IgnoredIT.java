package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What git, or the configuration, takes out of the watch is told where it matters. */
class IgnoredIT {

    private static final String CONFIG =
            "[build]\ncmd = \"go build -o ./tmp/main .\"\nbin = \"tmp/main\"\n";

    @TempDir Path home;

    @Test
    void aProjectThatGitIgnoresIsReloadedAndWhatItIgnoresItselfIsTold() throws Exception {
        new Project(home).write(".git/info/exclude", "").write(".gitignore", "*\n");
        Path app = Files.createDirectories(home.resolve("work/app"));
        Project project =
                new Project(app)
                        .write("go.mod", "module example.com/app\n\ngo 1.22\n")
                        .write("main.go", main("one"))
                        .write(".gitignore", "*.gen.go\n")
                        .write(".air.toml", CONFIG);
        try (Daemon daemon = Daemon.in(app)) {
            daemon.await("^says one");
            project.write("main.go", main("two"));
            daemon.await("^says two");
            project.write("x.gen.go", "package main\n");
            daemon.await("x.gen.go changed and does not count: .gitignore:1 ignores it");
            project.write(".air.toml", CONFIG + "include_ext = [\"js\"]\n");
            daemon.await("counts for the build.*`hotreload explain main.go` says why");
            assertThat(daemon.text().lines().filter(line -> line.contains("does not count")))
                    .hasSize(1);
        }
    }

    private static String main(String word) {
        return """
        package main

        import "time"

        func main() {
        	println("says %s")
        	time.Sleep(time.Hour)
        }
        """
                .formatted(word);
    }
}
