package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hotreload.process.MemoryEvents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Programs of the real Go that need a build of their own. */
@Timeout(180)
class LibraryCrashIT {

    @TempDir Path directory;
    private Crashing program;

    @BeforeEach
    void makeAModule() throws Exception {
        program = new Crashing(directory);
    }

    private void requireCompilerOfC() throws Exception {
        assumeTrue(
                program.shell("command -v gcc").status().isSuccess(),
                "no C compiler: neither cgo nor the race detector can be built");
    }

    @Test
    void aVendoredPackageIsNotTheUsers() throws Exception {
        program.write("lib/go.mod", "module example.org/lib\n\ngo 1.24\n")
                .write("lib/lib.go", "package lib\n\nfunc Crash() { panic(\"lib\") }\n")
                .write(
                        "main.go",
                        "package main\n\nimport \"example.org/lib\"\n\nfunc main() { lib.Crash() }\n")
                .write(
                        "go.mod",
                        """
                        module example.com/shop

                        go 1.24

                        require example.org/lib v0.0.0

                        replace example.org/lib => ./lib
                        """);
        assertThat(program.shell("go mod vendor").status().isSuccess()).isTrue();
        program.build("-gcflags=-l");
        assertThat(program.why("")).containsExactly("panic: lib · main.go:5 in main");
    }

    @Test
    void aCrashInCHasTheCallIntoIt() throws Exception {
        requireCompilerOfC();
        program.write(
                        "main.go",
                        """
                        package main

                        // static void crash(void) { *(volatile int*)0 = 1; }
                        import "C"

                        //go:noinline
                        func work() { C.crash() }

                        func main() { work() }
                        """)
                .build();
        assertThat(program.why(""))
                .containsExactly("SIGSEGV: segmentation violation · main.go:7 in work");
    }

    @Test
    void aRaceHasBothItsPlaces() throws Exception {
        requireCompilerOfC();
        program.write(
                        "main.go",
                        """
                        package main

                        var counter int

                        func main() {
                        \tdone := make(chan bool)
                        \tgo func() { counter++; done <- true }()
                        \tcounter++
                        \t<-done
                        }
                        """)
                .build("-race");
        assertThat(program.why(""))
                .singleElement()
                .asString()
                .contains("data race", "main.go:7 in main.func1", "main.go:8 in main");
    }

    @Test
    void aTakenPortHasItsHolder() throws Exception {
        program.write(
                        "main.go",
                        """
                        package main

                        import (
                        \t"log"
                        \t"net"
                        \t"os"
                        )

                        func main() {
                        \t_, err := net.Listen("tcp", "127.0.0.1:"+os.Args[1])
                        \tlog.Fatal(err)
                        }
                        """)
                .build();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(program.why(Integer.toString(socket.getLocalPort())))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "port "
                                    + socket.getLocalPort()
                                    + " is held by pid "
                                    + ProcessHandle.current().pid()
                                    + " (")
                    .endsWith("): stop it, or use another port");
        }
    }

    @Test
    void aSocketFileThatWasLeftIsNamed() throws Exception {
        program.write(
                        "main.go",
                        """
                        package main

                        import (
                        \t"log"
                        \t"net"
                        )

                        func main() {
                        \tl, err := net.Listen("unix", "x.sock")
                        \tif err != nil {
                        \t\tlog.Fatal(err)
                        \t}
                        \tl.(*net.UnixListener).SetUnlinkOnClose(false)
                        \tl.Close()
                        }
                        """)
                .build();
        assertThat(program.shell("./app").status().isSuccess()).isTrue();
        assertThat(program.why("")).singleElement().asString().startsWith("x.sock is left from");
    }

    @Test
    void aLimitOfCpuTimeEndsGoWithAKill() throws Exception {
        program.write("main.go", "package main\n\nfunc main() {\n\tfor {\n\t}\n}\n").build();
        Crashing.Ran ran = program.shell("ulimit -t 1; exec ./app");
        assertThat(
                        Autopsy.of(directory)
                                .why(ran.status(), false, ran.bytes(), MemoryEvents.Snapshot.NONE))
                .singleElement()
                .asString()
                .startsWith("killed by SIGKILL that hotreload did not send");
    }
}
