package dev.hotreload.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A user's project on the host, to be mounted into a container. */
record MountedProject(Path directory) {

    private static final String CONFIG =
            """
            [build]
            cmd = "go build -o ./tmp/main ."
            entrypoint = ["./tmp/main"]
            delay = 100
            send_interrupt = true
            kill_delay = "5s"
            """;

    private static final String SERVE =
            """
            package main

            import (
            	"context"
            	"fmt"
            	"log"
            	"net/http"
            	"os"
            	"os/signal"
            	"time"
            )

            func main() {
            	server := &http.Server{Addr: ":8080"}
            	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, version) })
            	http.HandleFunc("/pid", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, os.Getpid()) })
            	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt)
            	defer stop()
            	done := make(chan bool)
            	go func() {
            		<-interrupted.Done()
            		log.Print("shutting down ", version)
            		lastWork, _ := time.ParseDuration(os.Getenv("LAST_WORK"))
            		time.Sleep(lastWork)
            		server.Shutdown(context.Background())
            		log.Print("shut down ", version)
            		close(done)
            	}()
            	log.Print("listening ", version)
            	server.ListenAndServe()
            	<-done
            }
            """;

    /**
     * A Go web service that answers with its version, and stops as it is asked to; its last work
     * takes as long as {@code LAST_WORK} says.
     */
    static MountedProject service(Path directory, String version) throws IOException {
        return new MountedProject(directory)
                .write("go.mod", "module example.com/service\n\ngo 1.22\n")
                .write("air.toml", CONFIG)
                .write("serve.go", SERVE)
                .version(version);
    }

    /** Saves {@code version.go} with another version. */
    MountedProject version(String version) throws IOException {
        return write("version.go", "package main\n\nconst version = \"" + version + "\"\n");
    }

    /** Adds lines to {@code air.toml}. */
    MountedProject configured(String lines) throws IOException {
        return write("air.toml", CONFIG + lines);
    }

    /** Saves a file as most editors do: beside it, and then renamed. */
    MountedProject write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".tmp~");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return this;
    }

    /** Lets every user write into the directory. */
    MountedProject openToAll() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        return this;
    }

    /** The user and group that own it, as {@code docker run --user} takes them. */
    String owner() throws IOException {
        return owner(".");
    }

    String owner(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.getAttribute(file, "unix:uid") + ":" + Files.getAttribute(file, "unix:gid");
    }
}
