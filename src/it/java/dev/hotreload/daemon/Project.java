package dev.hotreload.daemon;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A project of a user, in a directory of its own. */
record Project(Path directory) {

    /** A Go web service that answers with {@code version}, and stops as it is asked to. */
    static Project service(Path directory, String version) throws IOException {
        Project project = new Project(directory);
        project.write("go.mod", "module example.com/service\n\ngo 1.22\n");
        project.version(version);
        project.write(
                "serve.go",
                """
                package main

                import (
                	"context"
                	"fmt"
                	"log"
                	"net"
                	"net/http"
                	"os"
                	"os/signal"
                )

                func main() {
                	server := &http.Server{}
                	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, version) })
                	interrupts := make(chan os.Signal, 8)
                	signal.Notify(interrupts, os.Interrupt)
                	done := make(chan bool)
                	go func() {
                		<-interrupts
                		log.Print("shutting down ", version)
                		server.Shutdown(context.Background())
                		log.Print("interrupts ", 1+len(interrupts))
                		close(done)
                	}()
                	listener, err := net.Listen("tcp", "localhost:"+os.Getenv("PORT"))
                	if err != nil {
                		log.Fatal(err)
                	}
                	log.Print("listening ", version)
                	server.Serve(listener)
                	<-done
                }
                """);
        return project;
    }

    /** Saves {@code version.go} with another version. */
    Project version(String version) throws IOException {
        return write("version.go", "package main\n\nconst version = \"" + version + "\"\n");
    }

    /**
     * A project whose program is a shell script, so that a build takes no time: {@code main.sh}
     * says what it is and waits.
     */
    static Project script(Path directory, String says) throws IOException {
        Project project = new Project(directory);
        project.config("");
        return project.says(says);
    }

    /**
     * An {@code .air.toml} for {@link #script}, with more keys of {@code [build]} and other tables
     * after it.
     */
    Project config(String more) throws IOException {
        return write(
                ".air.toml",
                """
                [build]
                cmd = "mkdir -p tmp && cp main.sh tmp/main && chmod +x tmp/main"
                bin = "tmp/main"
                include_ext = ["sh"]
                send_interrupt = true
                kill_delay = "5s"
                """
                        + more);
    }

    /** Saves {@code main.sh}: a program that says it, and then waits for its end. */
    Project says(String text) throws IOException {
        return write("main.sh", "#!/bin/sh\necho 'says " + text + "'\nexec sleep 1000\n");
    }

    /** Saves a file as most editors do: beside it, and then renamed. */
    Project write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".tmp~");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return this;
    }

    String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    /** Saves a Go program that says what it is, with its arguments and the variable {@code APP}. */
    Project main(String packageDirectory, String says) throws IOException {
        return write(
                packageDirectory + "/main.go",
                """
                package main

                import (
                	"fmt"
                	"os"
                	"time"
                )

                func main() {
                	fmt.Println("%s", os.Args[1:], "APP="+os.Getenv("APP"))
                	time.Sleep(time.Hour)
                }
                """
                        .formatted(says));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
