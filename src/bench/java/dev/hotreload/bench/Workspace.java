package dev.hotreload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A project of one contestant, whose program says its version first. */
record Workspace(Path directory, Scenario scenario) {

    private static final int PACKAGES = 60;
    private static final int FILES_IN_A_DIRECTORY = 5;

    /** Makes the project anew. */
    static Workspace make(Path directory, Scenario scenario) throws IOException {
        delete(directory);
        Workspace workspace = new Workspace(directory, scenario);
        Files.createDirectories(directory.resolve("tmp"));
        workspace.addSources();
        workspace.addTree();
        workspace.addConfiguration();
        workspace.save(0);
        return workspace;
    }

    /** What a shell does to build. */
    String command() {
        return scenario.sources() == Scenario.Sources.SCRIPT
                ? "cp main.sh tmp/main"
                : "go build -o tmp/main .";
    }

    /** The ending of the files that matter. */
    String extension() {
        return scenario.sources() == Scenario.Sources.SCRIPT ? "sh" : "go";
    }

    /** Writes the file that makes the program another one. */
    void save(int version) throws IOException {
        boolean script = scenario.sources() == Scenario.Sources.SCRIPT;
        Path file = directory.resolve(script ? "main.sh" : "version.go");
        boolean isNew = !Files.exists(file);
        Files.writeString(
                file,
                script
                        ? "#!/bin/sh\necho version %d\nexec sleep 10000\n".formatted(version)
                        : "package main\n\nconst version = %d\n".formatted(version));
        if (script && isNew && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private void addConfiguration() throws IOException {
        write(
                ".air.toml",
                """
                [build]
                cmd = "%s"
                entrypoint = ["./tmp/main"]
                include_ext = ["%s"]
                delay = %d
                """
                        .formatted(command(), extension(), scenario.delay().toMillis()));
    }

    private void addSources() throws IOException {
        switch (scenario.sources()) {
            case SCRIPT -> {}
            case SERVICE -> addService(List.of());
            case MODULE -> {
                List<String> packages =
                        IntStream.range(0, PACKAGES).mapToObj("p%02d"::formatted).toList();
                for (String name : packages) {
                    addPackage(name);
                }
                addService(packages);
            }
        }
    }

    private void addService(List<String> packages) throws IOException {
        write("go.mod", "module example.com/service\n\ngo 1.22\n");
        String imports = lines(packages, "\t\"example.com/service/%s\"\n");
        String calls = lines(packages, "\tfmt.Println(%s.Answer(1))\n");
        write(
                "main.go",
                """
                package main

                import (
                	"fmt"
                	"net"
                	"net/http"
                %s)

                func main() {
                	listener, err := net.Listen("tcp", "localhost:0")
                	if err != nil {
                		panic(err)
                	}
                	fmt.Println("version", version)
                %s	http.Serve(listener, nil)
                }
                """
                        .formatted(imports, calls));
    }

    private static String lines(List<String> packages, String line) {
        return packages.stream().map(line::formatted).collect(Collectors.joining());
    }

    private void addPackage(String name) throws IOException {
        String functions =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                "func f%d(x int) int { return x*%d + %d }\n".formatted(i, i, i))
                        .collect(Collectors.joining());
        write(
                name + "/" + name + ".go",
                "package "
                        + name
                        + "\n\n"
                        + functions
                        + "\nfunc Answer(x int) int { return f1(x) }\n");
    }

    /** A hundred directories in each; all their files are one, which may have so many names. */
    private void addTree() throws IOException {
        for (int i = 0; i < scenario.directories(); i++) {
            Path branch = directory.resolve("data/d%03d".formatted(i / 100));
            Path leaf = Files.createDirectories(branch.resolve("d%03d".formatted(i % 100)));
            Path one = branch.resolve("one.txt");
            if (!Files.exists(one)) {
                Files.writeString(one, "x".repeat(2000));
            }
            for (int file = 0; file < FILES_IN_A_DIRECTORY; file++) {
                Files.createLink(leaf.resolve("f" + file + ".txt"), one);
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + "~");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
